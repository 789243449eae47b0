using System.Globalization;
using BackendArchitect.Conversation.Memory;

namespace BackendArchitect.Conversation.Commands;

/// <summary>The lines of the command language that are about the decision log: <c>adr 3 accept</c>, <c>adr 3 supersede 7</c>.</summary>
internal static class DecisionLanguage
{
    private const string Record = "adr";

    private static readonly (DecisionMove Move, string Word)[] Moves =
    [
        (DecisionMove.Propose, "propose"), (DecisionMove.Accept, "accept"), (DecisionMove.Reject, "reject"),
        (DecisionMove.Supersede, "supersede"), (DecisionMove.Deprecate, "deprecate"),
    ];

    /// <returns>Null for a command that is not about decisions, or holds words that no button does.</returns>
    public static string? Print(Command command) => command switch
    {
        Command.ShowDecisions("") => "decisions",
        Command.ShowDue => "due",
        Command.ProposeDesign => "propose-design",
        Command.ShowDecision(var number) => Line(number),
        Command.MoveDecision(var number, var move, "") { Other: null } => Line(number, WordOf(move)),
        Command.MoveDecision(var number, var move, "") { Other: { } other } => Line(number, WordOf(move), Text(other)),
        Command.VoteOn(var number, var isFor, "", "") => Line(number, "vote", isFor ? "for" : "against"),
        Command.Dissent(var number, "", "") => Line(number, "dissent"),
        Command.ReviewDecision(var number, var holds) => Line(number, holds ? "holds" : "review"),
        Command.ExportDecisions(null, var anew) => anew ? "export-decisions anew" : "export-decisions",
        Command.ExportDecisions({ } number, false) => Line(number, "export"),
        _ => null,
    };

    /// <returns>Null when the line is none of these.</returns>
    public static Command? Parse(string[] words) => words switch
    {
        ["decisions"] => new Command.ShowDecisions(),
        ["due"] => new Command.ShowDue(),
        ["propose-design"] => new Command.ProposeDesign(),
        ["export-decisions"] => new Command.ExportDecisions(null),
        ["export-decisions", "anew"] => new Command.ExportDecisions(null, Anew: true),
        [Record, var number, .. var rest] when NumberOf(number) is { } at => About(at, rest),
        _ => null,
    };

    private static Command? About(int number, string[] words) => words switch
    {
        [] => new Command.ShowDecision(number),
        ["vote", "for"] => new Command.VoteOn(number, true),
        ["vote", "against"] => new Command.VoteOn(number, false),
        ["dissent"] => new Command.Dissent(number),
        ["review"] => new Command.ReviewDecision(number, false),
        ["holds"] => new Command.ReviewDecision(number, true),
        ["export"] => new Command.ExportDecisions(number),
        [var word] when MoveOf(word) is { } move => new Command.MoveDecision(number, move),
        [var word, var other] when MoveOf(word) is { } move && NumberOf(other) is { } at => new Command.MoveDecision(number, move) { Other = at },
        _ => null,
    };

    private static DecisionMove? MoveOf(string word) => Moves.Where(known => known.Word == word).Select(known => (DecisionMove?)known.Move).FirstOrDefault();

    private static string WordOf(DecisionMove move) => Moves.First(known => known.Move == move).Word;

    private static string Line(int number, params ReadOnlySpan<string> words) => string.Join(' ', [Record, Text(number), .. words]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? NumberOf(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10_000 ? number : null;
}
