using BackendArchitect.Channels.Slack;
using BackendArchitect.Conversation.Forms;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Host.Workers;

namespace BackendArchitect.Host.Endpoints;

/// <summary>Takes what Slack delivered, by request or by socket: keeps what is for the bot, and starts what may not wait. Done means kept.</summary>
/// <param name="forms">Null while nothing can open forms: their buttons say their command instead.</param>
/// <param name="surfaces">Null while nothing can draw the home tab.</param>
internal sealed class SlackIntake(
    Inbox inbox,
    SlackThreads threads,
    SlackInstalls installs,
    Func<string, Form?> findForm,
    ILogger<SlackIntake> log,
    ISlackForms? forms = null,
    ISlackSurfaces? surfaces = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <exception cref="Stores.StoreUnavailableException">It was not kept: Slack should send it again.</exception>
    public Task TakeAsync(SlackDelivery delivery, CancellationToken cancellation) => delivery switch
    {
        SlackDelivery.Message message => HearAsync(message, cancellation),
        SlackDelivery.OpensForm opens => OpenAsync(opens, cancellation),
        SlackDelivery.Meeting meeting => GreetAsync(meeting, cancellation),
        SlackDelivery.Home(var reader) => ShowHomeAsync(reader, cancellation),
        SlackDelivery.Removed(var team) => LeaveAsync(team, cancellation),
        SlackDelivery.Ignored(var reason) => Let(reason),
        SlackDelivery.Malformed(var reason) => Let(reason),
        _ => Task.CompletedTask,
    };

    private async Task HearAsync(SlackDelivery.Message message, CancellationToken cancellation)
    {
        var inbound = message.Inbound;
        var thread = inbound.Conversation.Id;
        if (!await IsInstalledAsync(inbound.Conversation.Workspace, cancellation))
        {
            return;
        }

        if (inbound is { Conversation.Kind: ConversationKind.Personal, Pressed: { } reply }
            && await threads.FindAsync(SlackAddress.OfReply(inbound.Conversation.Workspace, inbound.From.Id, reply), cancellation) is { } place)
        {
            await inbox.AcceptAsync(inbound with { Conversation = SlackAddress.Elsewhere(inbound.Conversation, place) }, cancellation);
            return;
        }

        var conversation = inbound.Conversation.Kind == ConversationKind.Personal ? thread : await threads.FindAsync(thread, cancellation);
        if (conversation is null && message.Attention == SlackAttention.Overheard)
        {
            log.SlackIgnored("not spoken to");
            return;
        }

        // Both at once, into one write of the store. If only one is kept, Slack comes again and the other follows.
        var noting = conversation is null && message.Attention == SlackAttention.Called ? threads.JoinAsync(thread, thread, cancellation) : Task.CompletedTask;
        await Task.WhenAll(inbox.AcceptAsync(In(inbound, conversation), cancellation), noting);
    }

    /// <summary>The trigger lives three seconds, so the form is asked for before anything else is; Slack's answer is not waited for.</summary>
    private async Task OpenAsync(SlackDelivery.OpensForm opens, CancellationToken cancellation)
    {
        if (forms is not null && findForm(opens.FormId) is { } form)
        {
            var team = opens.Origin.Team;
            Begin("a form", async stop =>
            {
                if (!await forms.OpenAsync(team, opens.TriggerId, form, opens.Origin, stop))
                {
                    await HearAsync(new SlackDelivery.Message(opens.Instead, SlackAttention.Direct), stop);
                }
            });
        }
        else
        {
            await HearAsync(new SlackDelivery.Message(opens.Instead, SlackAttention.Direct), cancellation);
        }
    }

    private async Task GreetAsync(SlackDelivery.Meeting meeting, CancellationToken cancellation)
    {
        var place = meeting.Joined.Conversation;
        if (!await IsInstalledAsync(place.Workspace, cancellation))
        {
            return;
        }

        if (surfaces is not null && meeting.Reader is { } reader)
        {
            Begin("prompts", stop => surfaces.SuggestAsync(reader, stop));
        }

        if (await threads.FindAsync(place.Id, cancellation) is null)
        {
            await inbox.AcceptAsync(meeting.Joined, cancellation);
            await threads.JoinAsync(place.Id, place.Id, cancellation);
        }
    }

    private async Task ShowHomeAsync(SlackReference reader, CancellationToken cancellation)
    {
        if (surfaces is not null && await IsInstalledAsync(reader.Team, cancellation))
        {
            Begin("the home tab", stop => surfaces.PublishHomeAsync(reader, stop));
        }
    }

    private async Task LeaveAsync(string team, CancellationToken cancellation)
    {
        await installs.RemoveAsync(team, cancellation);
        log.Starting($"Slack: removed from {team}");
    }

    private async ValueTask<bool> IsInstalledAsync(string team, CancellationToken cancellation)
    {
        if (await installs.FindAsync(team, cancellation) is not null)
        {
            return true;
        }

        log.SlackRejected($"{team} has not installed the app, or its token cannot be read");
        return false;
    }

    private async void Begin(string what, Func<CancellationToken, Task> work)
    {
        try
        {
            using var limit = new CancellationTokenSource(Patience);
            await work(limit.Token);
        }
        catch (Exception failure)
        {
            log.SlackMissed(what, failure.Message);
        }
    }

    private Task Let(string reason)
    {
        log.SlackIgnored(reason);
        return Task.CompletedTask;
    }

    private static InboundMessage In(InboundMessage inbound, string? conversation) =>
        conversation is null || conversation == inbound.Conversation.Id
            ? inbound
            : inbound with { Conversation = inbound.Conversation with { Id = conversation } };
}
