using BackendArchitect.Conversation.Digests;

namespace BackendArchitect.Conversation.Commands;

/// <summary>The lines of the command language that are about the weekly digest.</summary>
internal static class DigestLanguage
{
    private const string Due = "digest-due";

    /// <returns>Null for a command that is not about the digest, or a wish that no button holds.</returns>
    public static string? Print(Command command) => command switch
    {
        Command.ShowDigestPlan => "digest",
        Command.PreviewDigest => "digest preview",
        Command.MoreOfDigest(var person) => $"digest more {person}".TrimEnd(),
        Command.SendDigest(var person) => $"{Due} {person}".TrimEnd(),
        Command.PlanDigest({ SaysAlive: { } alive }) => alive ? "digest alive on" : "digest alive off",
        Command.PlanDigest({ On: { } on, Day: null, Time: null, Zone: null, Unread: null } wish) => $"digest {(on ? "on" : "off")}{(wish.Mine ? " me" : "")}",
        _ => null,
    };

    /// <returns>Null when the line is none of these.</returns>
    public static Command? Parse(string[] words) => words switch
    {
        ["digest"] => new Command.ShowDigestPlan(),
        ["digest", "preview"] => new Command.PreviewDigest(),
        ["digest", "more"] => new Command.MoreOfDigest(""),
        ["digest", "more", var person] => new Command.MoreOfDigest(person),
        ["digest", "alive", ("on" or "off") and var alive] => new Command.PlanDigest(new DigestWish { SaysAlive = alive == "on" }),
        ["digest", ("on" or "off") and var on] => new Command.PlanDigest(new DigestWish { On = on == "on" }),
        ["digest", ("on" or "off") and var on, "me"] => new Command.PlanDigest(new DigestWish { On = on == "on", Mine = true }),
        [Due] => new Command.SendDigest(""),
        [Due, var person] => new Command.SendDigest(person),
        _ => null,
    };
}
