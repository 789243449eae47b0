using System.Collections.Immutable;

namespace BackendArchitect.Conversation.Forms;

/// <summary>Several questions answered at once, in a window of its own: a modal in Slack, a dialog in Teams.</summary>
/// <param name="Id">Names it in buttons and submissions.</param>
/// <param name="Title">At most 24 characters.</param>
/// <param name="Submit">Label of the button that sends it, at most 24 characters.</param>
/// <param name="Command">What comes back as <see cref="Messages.InboundMessage.Action"/>, with the fields in <see cref="Messages.InboundMessage.Values"/>.</param>
public sealed record Form(string Id, string Title, string Submit, string Command, ImmutableArray<Field> Fields);
