using BackendArchitect.Channels.BotFramework;
using BackendArchitect.Conversation.Forms;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Host.Workers;

namespace BackendArchitect.Host.Endpoints;

/// <summary>What becomes of an activity that is for us: most are kept for a worker, forms and files are answered here.</summary>
/// <param name="forms">The form of an id, or null when there is none.</param>
internal sealed class ActivityIntake(
    Inbox inbox,
    CardRefresh cards,
    FileConsents consents,
    Attendance attendance,
    Func<string, Form?> forms,
    ILogger<ActivityIntake> log)
{
    /// <returns>The body to answer with, or null for none.</returns>
    public async Task<string?> TakeAsync(Activity activity, Delivery delivery, string origin, CancellationToken cancellation)
    {
        switch (delivery)
        {
            case Delivery.Overheard(var overheard):
                return await OverhearAsync(overheard, cancellation);
            case Delivery.FormWanted(var form, var reply):
                return forms(form) is { } known ? InvokeAnswers.Form(known, reply) : InvokeAnswers.NoForm;
            case Delivery.FileAnswer(var consent):
                await consents.AnswerAsync(activity, consent, origin, cancellation);
                return null;
            case Delivery.Message({ Kind: InboundKind.Action } press):
                return await PressAsync(activity, press, cancellation);
            case Delivery.Message(var message):
                await attendance.NoteAsync(message, cancellation);
                await inbox.AcceptAsync(message, cancellation);
                return null;
            default:
                return null;
        }
    }

    /// <summary>Where a whole channel is listened to, all but the threads we take part in is let go before anything is kept of it.</summary>
    private async Task<string?> OverhearAsync(InboundMessage message, CancellationToken cancellation)
    {
        if (await attendance.TakesPartAsync(message.Conversation, cancellation))
        {
            await inbox.AcceptAsync(message, cancellation);
        }
        else
        {
            log.ActivityIgnored("not spoken to");
        }

        return null;
    }

    private async Task<string?> PressAsync(Activity activity, InboundMessage press, CancellationToken cancellation)
    {
        var (message, now) = await cards.PressAsync(press, cancellation);
        await inbox.AcceptAsync(message, cancellation);
        if (now is not null)
        {
            _ = ShowAsync(activity, press.Conversation, now);
        }

        return activity.Name == "adaptiveCard/action" && activity.IsInvoke ? cards.Answer(press.Conversation, now) : null;
    }

    /// <summary>Nobody waits for it: the answer to the press must not.</summary>
    private async Task ShowAsync(Activity activity, ConversationAddress where, Reply now)
    {
        try
        {
            await cards.ShowAsync(activity, where, now, CancellationToken.None);
        }
        catch (Exception failure)
        {
            log.ActivityIgnored($"the card stays as it was: {failure.Message}");
        }
    }
}
