/** Installs the Kiota generator through its npm package; run in a process of its own, as `install-generator.ts <folder> <version>`. */
import { getKiotaVersion, setKiotaConfig } from '@microsoft/kiota';

const [binaryLocation = '', binaryVersion = ''] = process.argv.slice(2);
setKiotaConfig({ binaryLocation, binaryVersion });
await getKiotaVersion();
