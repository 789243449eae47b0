using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Commands;

/// <summary>What is asked about single things of the design.</summary>
public abstract partial record Command
{
    /// <summary>How many instances a load takes; nothing is begun by it.</summary>
    public sealed record Size(Ledger Said) : Command;

    /// <summary>Show one part of the migration plan.</summary>
    public sealed record ShowPlan(PlanPart Part) : Command;

    /// <summary>Show one thing of the design.</summary>
    /// <param name="Id">Its id in the model, for a picture its name without folder and ending; <see cref="AllOfThem"/> for a list of what there is.</param>
    public sealed record ShowThing(ThingKind Kind, string Id) : Command
    {
        public const string AllOfThem = "all";
    }
}
