using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Memory;

namespace BackendArchitect.Conversation.Replies;

/// <summary>The weekly digest, and what is said about when it comes.</summary>
public static class DigestReply
{
    /// <summary>Characters left for heading, closing lines and the labels of buttons.</summary>
    private const int Frame = 350;

    /// <summary>How many items fit into one message.</summary>
    public static int RoomFor(ImmutableArray<DigestItem> items)
    {
        var (count, length) = (0, 0);
        while (count < items.Length && length + Length(items[count]) <= FirstMessage.Most - Frame)
        {
            length += Length(items[count]);
            count++;
        }

        return count;
    }

    public static ImmutableArray<Block> Blocks(Scene scene, Logbook logbook, DigestPlan plan, Digest digest, DateTimeOffset now) =>
    [
        new Block.Heading(Heading(scene, logbook, plan, now)),
        .. digest.Shown.SelectMany(Item),
        .. Closing(scene, plan, digest),
    ];

    /// <summary>The items that did not fit, without the frame around them.</summary>
    public static ImmutableArray<Block> More(Scene scene, DigestPlan plan, Digest digest) =>
        digest.Shown.IsEmpty ? [new Block.Paragraph(scene.Words.Digest.NoMore())] : [.. digest.Shown.SelectMany(Item), .. Rest(scene, plan, digest)];

    /// <summary>One line that all is quiet.</summary>
    public static ImmutableArray<Block> Alive(Scene scene, Logbook logbook, DigestPlan plan)
    {
        var watched = $"{Amounts.Count(logbook.Designs.Count, "design", "designs")} and {Amounts.Count(logbook.Decisions.Count, "decision", "decisions")}";
        return [new Block.Paragraph(scene.Words.Digest.Alive(Day(plan, plan.Since), watched)), Stop(scene, plan)];
    }

    /// <summary>Said once, when there is something to watch for the first time.</summary>
    public static ImmutableArray<Block> Introduction(Wording words, DigestPlan plan) =>
    [
        new Block.Note(words.Digest.Introduced(DigestTimes.Describe(plan)), "info"),
        new Block.Buttons([new Button(words.Digest.NotNeededButton(), Line(new DigestWish { On = false }))]),
    ];

    /// <summary>When it comes, and to whom.</summary>
    public static ImmutableArray<Block> Plans(Scene scene, Logbook logbook)
    {
        var words = scene.Words.Digest;
        var own = logbook.Digests.Find(plan => plan is { For: DigestPlan.Everybody, On: true });
        var others = logbook.Digests.Where(plan => plan.For.Length > 0 && plan.On);
        return
        [
            new Block.Paragraph(own is null ? words.NoneHere() : words.Planned(DigestTimes.Describe(own), Next(logbook, own, scene.Occasion.At))),
            .. others.Select(plan => new Block.Note(words.PersonToo(PlainText.Person(plan.Name), DigestTimes.Describe(plan)), "info")),
            .. own is null ? [] : (ImmutableArray<Block>)[new Block.Buttons([Preview(scene), .. Stop(scene, own).Items])],
        ];
    }

    public static Button Preview(Scene scene) => new(scene.Words.Digest.PreviewButton(), CommandLanguage.Print(new Command.PreviewDigest()));

    public static Block.Buttons Stop(Scene scene, DigestPlan plan) => new(
    [
        new Button(
            plan.For.Length == 0 ? scene.Words.Digest.StopButton() : scene.Words.Digest.StopMineButton(),
            Line(new DigestWish { On = false, Mine = plan.For.Length > 0 })),
    ]);

    public static string Day(DigestPlan plan, DateTimeOffset at) => DigestTimes.Range(plan.Zone, at, at);

    public static string Next(Logbook logbook, DigestPlan plan, DateTimeOffset now)
    {
        var at = logbook.Appointments.Find(known => known.Name == plan.Appointment)?.At ?? DigestTimes.Next(plan, now);
        return DigestTimes.Moment(plan, at);
    }

    private static string Heading(Scene scene, Logbook logbook, DigestPlan plan, DateTimeOffset now)
    {
        var range = DigestTimes.Range(plan.Zone, plan.Since, now);
        return plan.For.Length == 0 ? scene.Words.Digest.Heading(range) : scene.Words.Digest.HeadingFor(Place(scene, logbook), range);
    }

    /// <summary>A person may get the digests of several channels; what is designed there tells them apart.</summary>
    private static string Place(Scene scene, Logbook logbook) => logbook.Designs switch
    {
        [] => scene.Words.Digest.Place($"ADR-{logbook.Decisions.Count:0000}"),
        [var only] => scene.Words.Digest.Place(PlainText.Of(only.Title, 60)),
        var all => scene.Words.Digest.PlaceOfSeveral(PlainText.Of(all[^1].Title, 60), Amounts.Count(all.Count - 1, "other", "others")),
    };

    private static IEnumerable<Block> Item(DigestItem item)
    {
        yield return new Block.Paragraph(item.Text);
        yield return new Block.Note(item.Evidence, "info");
        if (!item.Actions.IsEmpty)
        {
            yield return new Block.Buttons(item.Actions);
        }
    }

    private static int Length(DigestItem item) => item.Text.Length + item.Evidence.Length;

    private static IEnumerable<Block> Closing(Scene scene, DigestPlan plan, Digest digest)
    {
        if (!digest.Settled.IsEmpty)
        {
            yield return new Block.Paragraph(scene.Words.Digest.Settled(
                digest.Settled.Count == 1 ? "1 thing from last time is" : $"{digest.Settled.Count} things from last time are",
                PlainText.Cut(string.Join(", ", digest.Settled), 120)));
        }

        foreach (var block in Rest(scene, plan, digest))
        {
            yield return block;
        }

        var when = DigestTimes.Describe(plan);
        yield return new Block.Note(plan.For.Length == 0 ? scene.Words.Digest.Footer(when) : scene.Words.Digest.FooterPrivate(when), "info");
        yield return Stop(scene, plan);
    }

    private static IEnumerable<Block> Rest(Scene scene, DigestPlan plan, Digest digest)
    {
        if (digest.Waiting > 0)
        {
            var count = Amounts.Count(digest.Waiting, "more", "more");
            yield return new Block.Note(scene.Words.Digest.Waiting(count), "info");
            yield return new Block.Buttons([new Button(scene.Words.Digest.ShowMore(count), CommandLanguage.Print(new Command.MoreOfDigest(plan.For)))]);
        }
    }

    private static string Line(DigestWish wish) => CommandLanguage.Print(new Command.PlanDigest(wish));
}
