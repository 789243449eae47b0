using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackendArchitect.Channels.Tests.Parity;

/// <summary>Payloads somebody has looked at, one message a line; WRITE_SNAPSHOTS=1 writes them anew, to be looked at again.</summary>
internal static class Snapshot
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Holds(string name, IEnumerable<JsonObject> messages)
    {
        var path = Path.Combine(Folder(), name);
        var lines = messages.Select(message => message.ToJsonString(Readable)).ToArray();
        if (Environment.GetEnvironmentVariable("WRITE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")));
        }

        Assert.True(File.Exists(path), $"{name} is missing. Run once with WRITE_SNAPSHOTS=1, look at it, and commit it.");
        Assert.Equal(File.ReadAllLines(path), lines);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Snapshots");
}
