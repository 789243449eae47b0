using System.Collections.Immutable;
using System.Globalization;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Links;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Conversation.Replies;

/// <summary>What was read of the repositories of a place, and what became of files offered to one.</summary>
public static class LinkReply
{
    /// <summary>Records named one by one; the rest is a number.</summary>
    private const int Named = 8;

    private const int MostUnbound = 6;

    public static ImmutableArray<Block> Linked(Scene scene, LinkedRepository repository) =>
        [new Block.Paragraph(scene.Words.Links.Linked($"[{repository.Name}]({repository.Url})")), .. Reading(scene, repository)];

    public static ImmutableArray<Block> All(Scene scene, ConversationState state)
    {
        var words = scene.Words.Links;
        return state.Logbook.Repositories.IsEmpty
            ? [new Block.Paragraph(words.NoneYet())]
            :
            [
                .. state.Logbook.Repositories.SelectMany(repository => (Block[])
                [
                    new Block.Paragraph(words.Line($"[{repository.Name}]({repository.Url})", PlainText.Person(repository.By), repository.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
                    .. Reading(scene, repository),
                ]),
                Drops(scene, state.Logbook.Repositories),
            ];
    }

    /// <summary>One line among the settings of the place; nothing where nothing is linked.</summary>
    public static IEnumerable<Block> InSettings(Scene scene, Logbook logbook) => logbook.Repositories.IsEmpty
        ? []
        : [new Block.Paragraph(scene.Words.Links.InSettings(string.Join(", ", logbook.Repositories.Select(repository => $"[{repository.Name}]({repository.Url})"))))];

    public static ImmutableArray<Block> Which(Scene scene, IEnumerable<LinkedRepository> meant) => [new Block.Paragraph(scene.Words.Links.Which()), Drops(scene, meant)];

    /// <summary>A button for each repository that takes files; nothing where none does.</summary>
    public static IEnumerable<Block> Offers(Scene scene, ConversationState state, string what, int? number)
    {
        var buttons = state.Logbook.Repositories.Where(repository => scene.Links.Of(repository).MayWrite)
            .Select(repository => new Button(
                PlainText.Cut(scene.Words.Links.OfferButton(Request(scene.Words.Links, repository), $"{what} → {repository.Project}"), 75),
                CommandLanguage.Print(new Command.Link(new LinkWish.Offer(repository.Key, number)))))
            .ToImmutableArray();
        return buttons.IsEmpty ? [] : [new Block.Buttons(buttons)];
    }

    /// <param name="existed">Whether it was opened before.</param>
    public static Reply Opened(FileOffer offer, string url, bool existed)
    {
        var words = Wording.Shipped.Links;
        var (what, name) = (Request(words, offer.Repository), offer.Repository.Project);
        return new Reply(offer.Reply, [new Block.Paragraph(existed ? words.WasOpen(what, name, url) : words.Opened(what, name, url))]);
    }

    public static Reply NotOpened(FileOffer offer, string problem) => new(offer.Reply, [new Block.Note(Wording.Shipped.Links.NotOpened(PlainText.Of(problem, 400)), "warning")]);

    private static string Request(LinkWords words, LinkedRepository repository) => repository.Kind == RepositoryKind.GitLab ? words.MergeRequest() : words.PullRequest();

    private static IEnumerable<Block> Reading(Scene scene, LinkedRepository repository)
    {
        var words = scene.Words.Links;
        var reading = scene.Links.Of(repository);
        if (reading.NowAt is { } now)
        {
            yield return new Block.Note(words.Renamed(PlainText.Of(now, 100)), "info");
        }

        if (reading.Problem is { } problem)
        {
            yield return new Block.Note(words.Problem(PlainText.Of(problem, 400)), "warning");
        }

        if (reading.Files == 0)
        {
            if (reading.Problem is null)
            {
                yield return new Block.Paragraph(words.NoDocuments());
            }

            yield break;
        }

        var binding = reading.Records.Where(record => record.Binds).ToList();
        var others = reading.Records.Where(record => !record.Binds).ToList();
        yield return new Block.Paragraph(words.Read(Amounts.Count(reading.Files, "document", "documents"), Amounts.Count(binding.Count, "decision", "decisions")));
        if (binding.Count > 0)
        {
            yield return new Block.Bullets([.. binding.Take(Named).Select(record => words.Binding(RecordReply.Cited(record), PlainText.Of(record.Title, 90)))], Ordered: false);
        }

        string[] rest =
        [
            .. binding.Count > Named ? [words.More($"{binding.Count - Named}")] : Array.Empty<string>(),
            .. others.Count > 0 ? [words.NotBinding(string.Join(", ", others.Take(MostUnbound).Select(record => words.WithStatus(RecordReply.Cited(record), record.Status))) + (others.Count > MostUnbound ? ", …" : ""))] : Array.Empty<string>(),
            .. reading.Left > 0 ? [words.Left(Amounts.Count(reading.Left, "file was", "files were"))] : Array.Empty<string>(),
        ];
        if (rest.Length > 0)
        {
            yield return new Block.Paragraph(string.Join(' ', rest));
        }
    }

    private static Block.Buttons Drops(Scene scene, IEnumerable<LinkedRepository> repositories) => new(
        [.. repositories.Select(repository => new Button(PlainText.Cut(scene.Words.Links.DropButton(repository.Name), 75), CommandLanguage.Print(new Command.Link(new LinkWish.Drop(repository.Key)))))]);
}
