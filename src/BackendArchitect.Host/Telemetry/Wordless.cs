using System.Text;

namespace BackendArchitect.Host.Telemetry;

/// <summary>A failure without its words: what an exception says may quote what somebody wrote, its type and its way through the code do not.</summary>
internal static class Wordless
{
    private const int Deepest = 5;

    public static string Of(Exception failure)
    {
        var text = new StringBuilder();
        var depth = 0;
        for (var one = failure; one is not null && depth++ < Deepest; one = one.InnerException)
        {
            text.Append(depth > 1 ? " <- " : "").AppendLine(one.GetType().FullName).AppendLine(one.StackTrace);
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>The part of a reason before its details: <c>KeyNotFoundException</c> of <c>KeyNotFoundException: The given key…</c></summary>
    public static string Reason(string reason) => reason.Split(": ", 2)[0];
}
