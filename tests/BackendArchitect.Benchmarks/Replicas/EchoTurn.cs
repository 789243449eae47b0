using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Benchmarks.Replicas;

/// <summary>A turn that repeats which message it answers and how many the conversation has answered by then; the count lives in the state, so that a lost or doubled state is seen.</summary>
internal static partial class EchoTurn
{
    /// <summary>How long the longest of them takes, so that kills fall into turns. Unit: ms.</summary>
    private const int LongestThought = 40;

    public static string Question(int conversation, int number) => string.Create(CultureInfo.InvariantCulture, $"say c{conversation} n{number}");

    public static TurnOutcome Run(ConversationState state, IReadOnlyList<InboundMessage> messages)
    {
        var count = int.Parse(state.Comparing ?? "0", CultureInfo.InvariantCulture);
        var replies = ImmutableArray.CreateBuilder<Reply>();
        foreach (var message in messages)
        {
            if (Said().Match(message.Text) is { Success: true } said)
            {
                count++;
                Think(message.Id);
                replies.Add(new Reply($"{message.Id}-1", [new Block.Paragraph($"heard {said.Groups["what"].Value} as {count}")]));
            }
        }

        return new TurnOutcome(state with { Comparing = count.ToString(CultureInfo.InvariantCulture) }, replies.ToImmutable(), []);
    }

    /// <summary>Which conversation and message an answer is for, and the count it carries; null for anything else.</summary>
    public static (int Conversation, int Number, int Count)? Read(string text) =>
        Heard().Match(text) is { Success: true } heard
            ? (Number(heard, "conversation"), Number(heard, "number"), Number(heard, "count"))
            : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static void Think(string message)
    {
        var time = string.GetHashCode(message, StringComparison.Ordinal) & 0x7fffffff;
        new ManualResetEventSlim().Wait(time % LongestThought);
    }

    [GeneratedRegex(@"say (?<what>c\d+ n\d+)")]
    private static partial Regex Said();

    [GeneratedRegex(@"heard c(?<conversation>\d+) n(?<number>\d+) as (?<count>\d+)")]
    private static partial Regex Heard();
}
