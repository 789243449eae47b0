namespace BackendArchitect.Host.Workers;

/// <summary>Who can be woken: those who run turns, and those who send.</summary>
public sealed record Nudges(Nudge Inbox, Nudge Outbox)
{
    public Nudges()
        : this(new Nudge(), new Nudge())
    {
    }
}
