using System.Globalization;
using BackendArchitect.Conversation.Links;

namespace BackendArchitect.Conversation.Commands;

/// <summary>The lines of the command language that are about linked repositories.</summary>
internal static class LinkLanguage
{
    /// <returns>Null for any other command, and for linking: an address is written, not pressed.</returns>
    public static string? Print(Command command) => command switch
    {
        Command.Link(LinkWish.Show) => "links",
        Command.Link(LinkWish.Drop { Words.Length: > 0 } drop) => $"unlink {drop.Words}",
        Command.Link(LinkWish.Offer(var key, null)) => $"offer {key}",
        Command.Link(LinkWish.Offer(var key, { } number)) => string.Create(CultureInfo.InvariantCulture, $"offer {key} {number}"),
        _ => null,
    };

    /// <returns>Null when the line is none of these.</returns>
    public static Command? Parse(string[] words) => words switch
    {
        ["links"] => new Command.Link(new LinkWish.Show()),
        ["unlink", var what] => new Command.Link(new LinkWish.Drop(what)),
        ["offer", var key] => new Command.Link(new LinkWish.Offer(key, null)),
        ["offer", var key, var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var which) => new Command.Link(new LinkWish.Offer(key, which)),
        _ => null,
    };
}
