/** A C# program that runs snippets one after the other, with Graph's address led to the emulator. */

/** What the program is made from: snippets by name, each with the token it runs under. */
export interface CsharpRun {
  readonly snippets: ReadonlyMap<string, string>;
  readonly tokens: ReadonlyMap<string, string>;
  readonly origin: string;
}

/** The files of the project by name. */
export function csharpProject({ snippets, tokens, origin }: CsharpRun): ReadonlyMap<string, string> {
  const runs = [...snippets].map(([name, code]) => `  ["${name}"] = async graphClient => {\n${code}\n  },`);
  const held = [...tokens].map(([name, token]) => `  ["${name}"] = "${token}",`);
  return new Map([
    ['snippets.csproj', PROJECT],
    [
      'Program.cs',
      `${HEAD}
var origin = new Uri("${origin}");
var tokens = new Dictionary<string, string> {\n${held.join('\n')}\n};
var runs = new Dictionary<string, Func<GraphServiceClient, Task>> {\n${runs.join('\n')}\n};
${TAIL}`,
    ],
  ]);
}

const PROJECT = `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net$(BundledNETCoreAppTargetFrameworkVersion)</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <NoWarn>$(NoWarn);CS0219</NoWarn>
    <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.Graph" Version="5.*" /></ItemGroup>
</Project>
`;

const HEAD = `using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
`;

const TAIL = `
var control = new HttpClient();
foreach (var (name, run) in runs) {
  await control.PostAsync(new Uri(origin, "/__emulator/reset"), null);
  var http = new HttpClient(new ToEmulator(origin));
  var client = new GraphServiceClient(http, new Bearer(tokens[name]));
  try { await run(client); Console.WriteLine($"{name}: done"); }
  catch (Exception error) { Console.WriteLine($"{name}: {error.GetType().Name}: {error.Message}"); }
}

class ToEmulator(Uri origin) : DelegatingHandler(new HttpClientHandler()) {
  protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel) {
    if (request.RequestUri is not { Host: "graph.microsoft.com" } uri) throw new InvalidOperationException($"a snippet calls {request.RequestUri}");
    request.RequestUri = new Uri(origin, uri.PathAndQuery);
    return base.SendAsync(request, cancel);
  }
}

class Bearer(string token) : IAuthenticationProvider {
  public Task AuthenticateRequestAsync(RequestInformation request, Dictionary<string, object>? context = null, CancellationToken cancel = default) {
    request.Headers.Add("Authorization", $"Bearer {token}");
    return Task.CompletedTask;
  }
}
`;
