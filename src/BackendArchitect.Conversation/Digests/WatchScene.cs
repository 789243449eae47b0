using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Deliverables.Money;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Digests;

/// <summary>What a watch looks at: what the place remembers, the day it is, and what is known that day.</summary>
public sealed class WatchScene(Logbook logbook, DateTimeOffset now, KnowledgeBase knowledge, Wording words)
{
    private readonly Dictionary<LoggedDesign, Blueprint> _drawn = [];

    public Logbook Logbook => logbook;

    public DateTimeOffset Now => now;

    public KnowledgeBase Knowledge => knowledge;

    public Wording Words => words;

    /// <summary>The design as it would be made with what is known now; drawn once.</summary>
    public Blueprint Design(LoggedDesign design)
    {
        if (!_drawn.TryGetValue(design, out var drawn))
        {
            drawn = ShownMoney.Of(Architect.Design(design.Brief, knowledge, design.Standing));
            _drawn[design] = drawn;
        }

        return drawn;
    }
}
