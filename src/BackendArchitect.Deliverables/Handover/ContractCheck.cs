using BackendArchitect.Deliverables.Contracts;
using YamlDotNet.Core;

namespace BackendArchitect.Deliverables.Handover;

/// <summary>Looks at interface descriptions with the same linters that look at users' files.</summary>
internal static class ContractCheck
{
    /// <summary>Whether a file of this name is an OpenAPI document.</summary>
    public static bool IsOpenApi(string path) => Path.GetFileName(path) is "openapi.yaml";

    /// <summary>Whether it is in the place of the schema or of the events we write.</summary>
    public static bool IsOther(string path) => path is "api/schema.graphql" or "api/asyncapi.yaml";

    /// <summary>Whether it is in the place of the proto we write; another one may be of a form our reader does not know.</summary>
    public static bool IsProto(string path) => path is "api/service.proto";

    /// <summary>What its own linter finds; what is said about other people's contracts, when that finds nothing.</summary>
    public static IEnumerable<Defect> Of(string path, string text) =>
        (IsOpenApi(path) ? OpenApi(text) : IsProto(path) ? Proto(text) : []).ToArray() is { Length: > 0 } defects ? defects : InfrastructureCheck.Of(path, text);

    private static IEnumerable<Defect> OpenApi(string text)
    {
        try
        {
            return [.. ApiLint.Check(YamlDocument.Read(text)).Where(finding => finding.IsError).Select(finding => new Defect(finding.Place, finding.Says))];
        }
        catch (YamlException failure)
        {
            return [new Defect($"line {failure.Start.Line}", "it is no YAML from here on")];
        }
    }

    private static IEnumerable<Defect> Proto(string text)
    {
        try
        {
            return [.. ProtoReader.Faults(ProtoReader.Messages(text)).Select(fault => new Defect("", fault))];
        }
        catch (FormatException failure)
        {
            return [new Defect("", failure.Message)];
        }
    }
}
