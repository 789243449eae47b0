using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Links;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Records;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>The repositories whose records hold in a place: linked, shown, dropped, and offered new records. Interrupts nothing.</summary>
public sealed class LinkDialog : Dialog
{
    /// <summary>Each is read over a network before a turn.</summary>
    private const int Most = 5;

    public override string Name => "link";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.Link(LinkWish.Add add) => Add(scene, state, add),
        Command.Link(LinkWish.Drop(var words)) => Drop(scene, state, words),
        Command.Link(LinkWish.Show) => scene.Links.Sites.Count == 0 && state.Logbook.Repositories.IsEmpty ? Say(scene, state, words => words.Off()) : DialogStep.Say(state, LinkReply.All(scene, state).AsSpan()),
        Command.Link(LinkWish.Offer(var key, var number)) => Offer(scene, state, key, number),
        _ => DialogStep.NotMine,
    };

    private static DialogStep Add(Scene scene, ConversationState state, LinkWish.Add wish)
    {
        if (scene.Links.Sites.Count == 0)
        {
            return Say(scene, state, words => words.Off());
        }

        if (RepositoryAddress.Read(wish, scene.Links.Sites) is not { } named)
        {
            return Say(scene, state, words => words.NotAnAddress(string.Join(", ", scene.Links.Sites.Keys.Order(StringComparer.Ordinal).Select(site => $"`{site}/…`"))));
        }

        var repository = named with { By = PlainText.Of(scene.Occasion.By.Name, 40), At = scene.Occasion.At };
        if (state.Logbook.Repositories.Exists(known => known.Key == repository.Key))
        {
            return DialogStep.Say(state, [new Block.Paragraph(scene.Words.Links.Already(repository.Name)), .. LinkReply.Linked(scene, repository)[1..]]);
        }

        return state.Logbook.Repositories.Count >= Most
            ? Say(scene, state, words => words.TooMany($"{Most}"))
            : DialogStep.Say(With(state, state.Logbook.Repositories.Add(repository)), LinkReply.Linked(scene, repository).AsSpan());
    }

    private static DialogStep Drop(Scene scene, ConversationState state, string words)
    {
        var all = state.Logbook.Repositories;
        var plain = words.ToLowerInvariant().Replace("https://", "", StringComparison.Ordinal).TrimEnd('/');
        var meant = plain.Length == 0 ? all : all.FindAll(known => known.Key == plain);
        meant = meant.IsEmpty ? all.FindAll(known => known.Key.Contains(plain, StringComparison.Ordinal)) : meant;
        return meant switch
        {
            [] when all.IsEmpty => Say(scene, state, links => links.NoneYet()),
            [] => Say(scene, state, links => links.NoSuchLink(PlainText.Of(words, 60))),
            [var one] => DialogStep.Say(With(state, all.Remove(one)), new Block.Paragraph(scene.Words.Links.Dropped(one.Name))),
            _ => DialogStep.Say(state, LinkReply.Which(scene, meant).AsSpan()),
        };
    }

    /// <summary>The files as the log writes them now, on a branch named by them: pressed twice, or by two people, it is one request.</summary>
    private static DialogStep Offer(Scene scene, ConversationState state, string key, int? number)
    {
        if (state.Logbook.Repositories.Find(known => known.Key == key) is not { } repository || !scene.Links.Of(repository).MayWrite)
        {
            return DialogStep.Say(state, new Block.Paragraph(scene.Words.Lobby.Stale()));
        }

        var records = state.Logbook.Decisions.FindAll(record => number is null || record.Number == number || record.SupersededBy == number);
        if (records.IsEmpty)
        {
            return Say(scene, state, words => words.NothingToOffer());
        }

        var known = KnownRecords.Of(scene.Links.Of(repository));
        var folder = known.Folder ?? (repository.Folder.Length == 0 ? DecisionFiles.Folder : $"{repository.Folder}/{DecisionFiles.Folder}");
        ImmutableArray<Paper.Sheet> files = [.. records.Select(record => new Paper.Sheet($"{folder}/{DecisionFiles.FileName(record)}", DecisionFiles.Text(state.Logbook, record, scene.Knowledge)))];
        var taken = files.SelectMany(file => known.SameNumber(file.Path)).ToArray();
        var names = records.Count <= 3 ? string.Join(", ", records.Select(record => record.Id)) : $"{records.Count} decisions";
        scene.Offer = new FileOffer(
            repository,
            Branch(records, files),
            scene.Words.Links.OfferTitle(names),
            scene.Words.Links.OfferBody(PlainText.Person(scene.Occasion.By.Name), scene.Occasion.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) + (taken.Length == 0 ? "" : $"\n\n{scene.Words.Links.SameNumber(string.Join(", ", taken))}"),
            files,
            $"{scene.Occasion.Message}-offer");
        return DialogStep.Say(state);
    }

    private static string Branch(ImmutableList<LoggedDecision> records, ImmutableArray<Paper.Sheet> files)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', files.Select(file => $"{file.Path}\0{file.Text}")))));
        return $"architect/{(records is [var one] ? one.Id.ToLowerInvariant() : "decisions")}-{hash[..10]}";
    }

    private static ConversationState With(ConversationState state, ImmutableList<LinkedRepository> repositories) =>
        state with { Logbook = state.Logbook with { Repositories = repositories } };

    private static DialogStep Say(Scene scene, ConversationState state, Func<LinkWords, string> words) => DialogStep.Say(state, new Block.Paragraph(words(scene.Words.Links)));
}
