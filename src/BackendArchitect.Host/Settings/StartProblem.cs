using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Stores;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Settings;

/// <summary>What stops a start and is not a bug, as one line that says what to do.</summary>
internal static class StartProblem
{
    /// <returns>Null when it is a bug, to be shown as it is.</returns>
    public static string? Explain(Exception failure) => failure switch
    {
        OptionsValidationException wrong => Line(wrong.Failures),
        AggregateException { InnerExceptions: var several } when several.All(one => one is OptionsValidationException) =>
            Line(several.Cast<OptionsValidationException>().SelectMany(wrong => wrong.Failures)),
        StoreUnavailableException or KnowledgeException => failure.Message.ReplaceLineEndings(" "),
        InvalidOperationException when failure.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal) =>
            $"Wrong settings: {failure.Message}",
        IOException when failure.Message.StartsWith("Failed to bind", StringComparison.Ordinal) =>
            $"{failure.Message.TrimEnd('.')}. Stop the other program, or choose another address with --urls.",
        InvalidDataException or FormatException => failure.Message.ReplaceLineEndings(" "),
        _ => null,
    };

    private static string Line(IEnumerable<string> errors) => $"Wrong settings: {string.Join(" ", errors)}";
}
