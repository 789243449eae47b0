using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Rights;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Reads whose data somebody wants forgotten or exported.</summary>
internal static partial class RightsTalk
{
    public static Command Read(string says, string text) => says switch
    {
        "forget" => new Command.Forget(ScopeOf(text)),
        "export" => new Command.ExportData(ScopeOf(text)),
        _ => new Command.ShowRetention(),
    };

    private static DataScope ScopeOf(string text) =>
        Workspace().IsMatch(text) ? DataScope.Workspace
        : Channel().IsMatch(text) ? DataScope.Channel
        : Thread().IsMatch(text) ? DataScope.Thread
        : DataScope.Me;

    [GeneratedRegex(@"\b(workspace|tenant|organi[sz]ation|team)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Workspace();

    [GeneratedRegex(@"\b(channel|group|room)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Channel();

    [GeneratedRegex(@"\b(thread|conversation|chat|discussion|talk|here)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Thread();
}
