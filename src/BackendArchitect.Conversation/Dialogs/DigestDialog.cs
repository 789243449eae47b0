using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Sends the weekly digest when its time has come, shows what it would say, and changes when and to whom it goes. Interrupts nothing that is under way.</summary>
public sealed class DigestDialog : Dialog
{
    public override string Name => "digest";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.SendDigest send => Send(scene, state, send),
        Command.MoreOfDigest(var person) => More(scene, state, person),
        Command.PreviewDigest => Preview(scene, state),
        Command.ShowDigestPlan => DialogStep.Say(state, DigestReply.Plans(scene, state.Logbook).AsSpan()),
        Command.PlanDigest(var wish) => Plan(scene, state, wish),
        _ => DialogStep.NotMine,
    };

    /// <summary>Nothing new, nothing said; the next time is planned either way, after the one that was due and after now: what was missed is sent once.</summary>
    private static DialogStep Send(Scene scene, ConversationState state, Command.SendDigest send)
    {
        if (send.Due is not { } due)
        {
            return DialogStep.Say(state, new Block.Paragraph(scene.Words.Lobby.Stale()));
        }

        if (Find(state.Logbook, send.For) is not { On: true } plan || plan.LastRun >= due)
        {
            return DialogStep.Say(state);
        }

        var now = due > scene.Occasion.At ? due : scene.Occasion.At;
        var items = Watches.Items(scene, state.Logbook, now);
        var digest = Digest.Of(items, plan, DigestReply.RoomFor);
        var next = digest.Note(plan, items, now) with { LastRun = due };
        var alive = digest.Shown.IsEmpty && plan.SaysAlive && DigestTimes.IsAMonthAgo(plan, now);
        next = alive ? next with { Since = now } : next;
        var says = digest.Shown.IsEmpty
            ? alive ? DigestReply.Alive(scene, state.Logbook, plan) : []
            : DigestReply.Blocks(scene, state.Logbook, plan, digest, now);
        return new DialogStep.Done(state with { Logbook = DigestTimes.Arm(state.Logbook, next, now) }, says);
    }

    private static DialogStep More(Scene scene, ConversationState state, string person)
    {
        if (Find(state.Logbook, person) is not { } plan)
        {
            return DialogStep.Say(state, new Block.Paragraph(scene.Words.Digest.NoneHere()));
        }

        var items = Watches.Items(scene, state.Logbook, scene.Occasion.At);
        var digest = Digest.Of(items, plan, DigestReply.RoomFor);
        var next = state.Logbook with { Digests = state.Logbook.Digests.Replace(plan, digest.Note(plan, items, scene.Occasion.At) with { Settled = digest.Settled }) };
        return DialogStep.Say(state with { Logbook = next }, DigestReply.More(scene, plan, digest).AsSpan());
    }

    private static DialogStep Preview(Scene scene, ConversationState state)
    {
        var words = scene.Words.Digest;
        if (state.Logbook.Designs.IsEmpty && state.Logbook.Decisions.IsEmpty)
        {
            return DialogStep.Say(state, new Block.Paragraph(words.NothingToWatch()));
        }

        var plan = Find(state.Logbook, DigestPlan.Everybody) ?? scene.Digests.Begin(DigestPlan.Everybody, "", scene.Occasion.At);
        var digest = Digest.Of(Watches.Items(scene, state.Logbook, scene.Occasion.At), plan, DigestReply.RoomFor);
        return digest.Shown.IsEmpty
            ? DialogStep.Say(state, new Block.Paragraph(words.NothingNew(DigestReply.Day(plan, plan.Since), DigestReply.Next(state.Logbook, plan, scene.Occasion.At))))
            : DialogStep.Say(state, [new Block.Note(words.IfSentNow(), "info"), .. DigestReply.Blocks(scene, state.Logbook, plan, digest, scene.Occasion.At)]);
    }

    private static DialogStep Plan(Scene scene, ConversationState state, DigestWish wish)
    {
        var words = scene.Words.Digest;
        if (wish.Unread is { } unread)
        {
            var said = PlainText.Of(unread, 40);
            return DialogStep.Say(state, new Block.Paragraph(TimeZones.IsOffset(unread) ? words.OffsetIsNoZone(said) : words.UnknownZone(said)));
        }

        if (scene.IsTerminal)
        {
            return DialogStep.Say(state, new Block.Paragraph(words.NobodyHereLater()));
        }

        var mine = wish.Mine && !scene.IsPrivate;
        var person = mine ? scene.Occasion.By.Id : DigestPlan.Everybody;
        if (wish is { On: false, Mine: true } && scene.IsPrivate && Find(state.Logbook, DigestPlan.Everybody) is not { On: true })
        {
            return DialogStep.Say(state, new Block.Paragraph(words.StopWhereItComesFrom()));
        }

        return wish.On == false ? Stop(scene, state, person) : Change(scene, state, wish, person);
    }

    private static DialogStep Stop(Scene scene, ConversationState state, string person)
    {
        var words = scene.Words.Digest;
        if (Find(state.Logbook, person) is not { On: true } plan)
        {
            // Kept all the same, so that it does not begin by itself when there is something to watch.
            var none = person.Length > 0 ? state.Logbook : DigestTimes.Arm(state.Logbook, Begin(scene, state, person) with { On = false }, scene.Occasion.At);
            return DialogStep.Say(state with { Logbook = none }, new Block.Paragraph(person.Length > 0 ? words.NoneForYou() : words.Off()));
        }

        var next = DigestTimes.Arm(state.Logbook, plan with { On = false }, scene.Occasion.At);
        return DialogStep.Say(state with { Logbook = next }, new Block.Paragraph(person.Length > 0 ? words.OffForYou() : words.Off()));
    }

    private static DialogStep Change(Scene scene, ConversationState state, DigestWish wish, string person)
    {
        var words = scene.Words.Digest;
        var now = scene.Occasion.At;
        var plan = Find(state.Logbook, person) ?? Begin(scene, state, person);
        plan = plan with
        {
            On = plan.On || wish.On == true,
            Day = wish.Day ?? plan.Day,
            Time = wish.Time ?? plan.Time,
            Zone = wish.Zone ?? plan.Zone,
            SaysAlive = wish.SaysAlive ?? plan.SaysAlive,
        };
        var logbook = DigestTimes.Arm(state.Logbook, plan, now);
        var quiet = wish.OnlyMine && person.Length > 0;
        logbook = quiet ? DigestTimes.Arm(logbook, (Find(logbook, DigestPlan.Everybody) ?? Begin(scene, state, DigestPlan.Everybody)) with { On = false }, now) : logbook;
        var (when, next) = (DigestTimes.Describe(plan), DigestReply.Next(logbook, plan, now));
        var says = wish.SaysAlive is { } alive ? (alive ? words.AliveOn() : words.AliveOff())
            : person.Length == 0 ? words.Planned(when, next)
            : words.PlannedForYou(when, next) + (quiet ? $" {words.OnlyYou()}" : "");
        return DialogStep.Say(state with { Logbook = logbook }, new Block.Paragraph(says), new Block.Buttons([DigestReply.Preview(scene), .. DigestReply.Stop(scene, plan).Items]));
    }

    /// <summary>Who joins later knows what the place was told; where nobody was told anything, what stands now is no news.</summary>
    private static DigestPlan Begin(Scene scene, ConversationState state, string person)
    {
        var plan = scene.Digests.Begin(person, person.Length > 0 ? PlainText.Person(scene.Occasion.By.Name) : "", scene.Occasion.At);
        return Find(state.Logbook, DigestPlan.Everybody) is { } place
            ? plan with { Day = place.Day, Time = place.Time, Zone = place.Zone, Since = place.Since, Told = [.. place.Told.Select(told => told with { Gist = "" })] }
            : Digest.Known(plan, Watches.Items(scene, state.Logbook, scene.Occasion.At));
    }

    private static DigestPlan? Find(Logbook logbook, string person) => logbook.Digests.Find(plan => plan.For == person);
}
