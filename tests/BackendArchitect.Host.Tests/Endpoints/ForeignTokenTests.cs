using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using BackendArchitect.Deliverables.Tests;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Endpoints;

/// <summary>Tokens made and signed by somebody else's library, good ones and forged ones.</summary>
public sealed class ForeignTokenTests
{
    private const string Service = "https://smba.trafficmanager.net/emea/";

    [NeedsFact("validators")]
    public async Task I1_Of_tokens_another_library_signed_only_the_good_one_opens_the_door()
    {
        var address = HostProcess.FreeAddress();
        using var server = Process.Start(new ProcessStartInfo("node", [Path.Combine(RequiredProgram.Validators, "bot-framework-tokens.mjs"), $"{address.Port}"])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            Assert.StartsWith("ready", await server.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
            await using var bot = new TestBot(
                null,
                ("BotFramework:AppId", "app"),
                ("BotFramework:AppPassword", "secret"),
                ("BotFramework:MetadataUrl", $"{address}metadata"),
                ("BotFramework:TokenUrl", $"{address}token"));
            var client = bot.CreateClient();

            Assert.Equal(HttpStatusCode.OK, await TryAsync(client, address, "aud=app"));
            string[] forged = ["aud=other", "aud=app&exp=-600", "aud=app&nbf=900", "aud=app&iss=https://evil.example", "aud=app&key=other", "aud=app&alg=none", "aud=app&alg=HS256"];
            foreach (var how in forged)
            {
                Assert.Equal((how, HttpStatusCode.Unauthorized), (how, await TryAsync(client, address, how)));
            }

            Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(client, address, "aud=app", "https://smba.trafficmanager.net/amer/"));
        }
        finally
        {
            server.Kill();
        }
    }

    private static async Task<HttpStatusCode> TryAsync(HttpClient client, Uri keys, string how, string serviceClaim = Service)
    {
        using var mint = new HttpClient();
        var token = JsonSerializer.Deserialize<string>(await mint.GetStringAsync(new Uri(keys, $"mint?{how}&serviceurl={Uri.EscapeDataString(serviceClaim)}")));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await client.DeliverAsync(Message(Service, "m1", "hi"))).StatusCode;
    }
}
