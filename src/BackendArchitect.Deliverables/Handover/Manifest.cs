using System.Security.Cryptography;
using System.Text.Json;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Handover;

/// <summary>Names every other file of a bundle with its size and hash, so that a copy can be held against it.</summary>
public static class Manifest
{
    public const string Path = "manifest.json";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".md"] = "text/markdown", [".html"] = "text/html", [".json"] = "application/json", [".yaml"] = "application/yaml", [".sql"] = "application/sql",
        [".svg"] = "image/svg+xml", [".png"] = "image/png", [".js"] = "text/javascript", [".graphql"] = "application/graphql",
    };

    public static byte[] Write(Blueprint blueprint, Delivery delivery)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("design", blueprint.Title);
            json.WriteString("engine", blueprint.Stamp.Engine);
            json.WriteString("catalogue", blueprint.Stamp.Catalogue);
            json.WriteString("brief", blueprint.Stamp.Brief);
            json.WriteStartArray("files");
            foreach (var file in delivery.Files)
            {
                json.WriteStartObject();
                json.WriteString("path", file.Path);
                json.WriteString("title", file.Title);
                json.WriteString("type", Types.GetValueOrDefault(System.IO.Path.GetExtension(file.Path), "text/plain"));
                json.WriteNumber("bytes", file.Content.Length);
                json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("mends");
            foreach (var mend in delivery.Mends)
            {
                json.WriteStringValue(mend.ToString());
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
