using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BackendArchitect.Deliverables.Handover;

/// <summary>Looks at a file before anybody else does. What it finds keeps the file back, whoever made it.</summary>
public static class SelfLint
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>What is wrong, the worst or first in front; empty when the file may be shown.</returns>
    public static IReadOnlyList<Defect> Check(BundleFile file)
    {
        if (Path.GetExtension(file.Path) == ".png")
        {
            return file.Content.Span.StartsWith(Png) ? [] : [new Defect("", "it is no PNG image")];
        }

        string text;
        try
        {
            text = Strict.GetString(file.Content.Span);
        }
        catch (DecoderFallbackException failure)
        {
            return [new Defect($"byte {failure.Index}", "it is not UTF-8 text")];
        }

        return text.Length == 0 ? [new Defect("", "it is empty")] : [.. Check(file.Path, text)];
    }

    /// <summary>Whether a file of this name has a form that can be broken; words alone have none.</summary>
    internal static bool HasForm(string path) => Reader(path) is not null;

    private static IEnumerable<Defect> Check(string path, string text) => Reader(path)?.Invoke(text) ?? [];

    private static Func<string, IEnumerable<Defect>>? Reader(string path) => Path.GetExtension(path) switch
    {
        _ when ContractCheck.IsOpenApi(path) || ContractCheck.IsProto(path) || ContractCheck.IsOther(path) => text => ContractCheck.Of(path, text),
        ".json" => Json,
        ".yaml" => Yaml,
        ".svg" => Xml,
        ".mmd" or ".dsl" => text => DiagramCheck.Of(path, text),
        ".tf" => text => InfrastructureCheck.Of(path, text),
        _ when path == "database/schema.sql" => text => SchemaCheck.Sql(path, text),
        _ => null,
    };

    private static IEnumerable<Defect> Json(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return [];
        }
        catch (JsonException failure)
        {
            return [new Defect($"line {failure.LineNumber + 1}", "it is no JSON from here on")];
        }
    }

    private static IEnumerable<Defect> Yaml(string text)
    {
        try
        {
            new YamlStream().Load(new StringReader(text));
            return [];
        }
        catch (YamlException failure)
        {
            return [new Defect($"line {failure.Start.Line}", "it is no YAML from here on")];
        }
    }

    private static IEnumerable<Defect> Xml(string text)
    {
        try
        {
            XDocument.Parse(text);
            return [];
        }
        catch (XmlException failure)
        {
            return [new Defect($"line {failure.LineNumber}", "it is no XML from here on")];
        }
    }
}
