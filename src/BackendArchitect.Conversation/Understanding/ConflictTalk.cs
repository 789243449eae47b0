using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Reads which of two disputed values somebody holds with: "5000 then", "Dan is right".</summary>
internal sealed partial class ConflictTalk(KnowledgeBase knowledge)
{
    /// <summary>Longer texts tell of more than the dispute. Unit: characters.</summary>
    private const int Most = 120;

    public Command.SettleConflict? Read(ConversationState state, string text, Occasion occasion) => text.Length > Most
        ? null
        : state.Conflicts.Select(conflict => Side(conflict, text, occasion) is { } side ? new Command.SettleConflict(conflict.First.Id, side) : null)
            .FirstOrDefault(settled => settled is not null);

    private int? Side(Conflict conflict, string text, Occasion occasion)
    {
        var said = Reader.ReadAnswer(text, conflict.First.Id, occasion.Source, knowledge).Find(conflict.First.Id)?.Value;
        var (first, later) = (Backed(text, conflict.First), Backed(text, conflict.Later));
        return conflict.First.Value.Equals(said) ? 1
            : conflict.Later.Value.Equals(said) ? 2
            : first == later ? null
            : first ? 1 : 2;
    }

    private static bool Backed(string text, Fact fact) =>
        Agreed().IsMatch(text) && Regex.IsMatch(text, $@"\b{Regex.Escape(fact.Source.Author)}\b", RegexOptions.IgnoreCase, TimeSpan.FromMilliseconds(100));

    [GeneratedRegex(@"\b(right|correct|agree|with|trust|believe|take|says so|knows)\b|'s\b", RegexOptions.IgnoreCase)]
    private static partial Regex Agreed();
}
