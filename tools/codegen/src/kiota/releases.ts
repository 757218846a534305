/** Checksums of the Kiota releases that may be downloaded. */

/**
 * Sha256 of each release's zip, by version and platform, as the npm package of the same version states them.
 * Why here: the npm package knows the checksums of its own version only, and refuses every other.
 */
export const RELEASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '1.34.1': {
    'win-x64': 'AB2FEFF62373A2D0C29271B691A68F41A049966D4DC675B2F1966E6FFA3D5260',
    'win-x86': '6526A898F4507075518DDE53EC7AEA6E0163F874942DDDCC6860B4DE7FC096BB',
    'win-arm64': 'C5003691DA044689673FBE7357C5E8C35924BEC87390E5E5E70611B11338D26B',
    'linux-x64': '682416AB85C07BB3152E4C2C54293AE51F582AEBDE381699D8999F7B076755DD',
    'linux-arm64': '0DC6CCC5D00CD870A47434D8209758F708FF2B905D318731407210C0C6938144',
    'osx-x64': '7C086271FCF779833E1966D9984ABFC16AF6116A6A53E40DA3D1866FD997D59E',
    'osx-arm64': 'E355ADBD16185CA2B9DAC369D87C3562F98951546B6BE39D8E4567B5D757750E',
  },
};
