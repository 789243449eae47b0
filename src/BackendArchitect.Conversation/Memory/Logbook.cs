using System.Collections.Immutable;
using BackendArchitect.Conversation.Links;
using BackendArchitect.Conversation.Versions;

namespace BackendArchitect.Conversation.Memory;

/// <summary>What a channel, a group or a private chat remembers over all its threads: decisions, designs, and what it waits for.</summary>
/// <remarks>
/// Every thread of the place reads the same logbook and may write to it; the store lets one write at a time.
/// A list an older logbook lacks is read as null, so each setter makes it empty.
/// </remarks>
public sealed record Logbook
{
    public static readonly Logbook Empty = new();

    /// <summary>In the order of their numbers. Read and changed through <see cref="DecisionLog"/>.</summary>
    public ImmutableList<LoggedDecision> Decisions { get; init => field = value ?? []; } = [];

    /// <summary>The highest number a decision was ever given; 0 before the first.</summary>
    public int LastDecision { get; init; }

    /// <summary>The last design of each thread, oldest first.</summary>
    public ImmutableList<LoggedDesign> Designs { get; init => field = value ?? []; } = [];

    /// <summary>What holds for every design here, in the order it was said.</summary>
    public ImmutableList<HouseRule> House { get; init => field = value ?? []; } = [];

    /// <summary>The highest number a house rule was ever given; 0 before the first.</summary>
    public int LastHouseRule { get; init; }

    /// <summary>Repositories whose records hold here, in the order they were linked.</summary>
    public ImmutableList<LinkedRepository> Repositories { get; init => field = value ?? []; } = [];

    /// <summary>Versions newer than the catalogue's that somebody took up here, one of each technology.</summary>
    public ImmutableList<TakenVersion> Versions { get; init => field = value ?? []; } = [];

    /// <summary>What is to happen at which time, one of each name.</summary>
    public ImmutableList<Appointment> Appointments { get; init => field = value ?? []; } = [];

    /// <summary>Who gets the weekly digest and when, one plan for the place and one for each person who wants it.</summary>
    public ImmutableList<DigestPlan> Digests { get; init => field = value ?? []; } = [];

    /// <summary>What people answered when asked whether an assumed value still holds, oldest first. Read and changed through <see cref="AssumptionLog"/>.</summary>
    public ImmutableList<AssumptionCheck> Checks { get; init => field = value ?? []; } = [];

    /// <summary>Makes an appointment, in place of the one of the same name.</summary>
    public Logbook With(Appointment appointment) => this with { Appointments = Without(appointment.Name).Appointments.Add(appointment) };

    /// <summary>Drops the appointment of this name, if there is one.</summary>
    public Logbook Without(string appointment) => this with { Appointments = Appointments.RemoveAll(known => known.Name == appointment) };

    /// <summary>Notes a design, in place of the one its thread had before.</summary>
    public Logbook With(LoggedDesign design) => Designs.Contains(design)
        ? this
        : this with
        {
            Designs = Designs.RemoveAll(known => known.Thread == design.Thread)
                .Add(Designs.FindLast(known => known.Thread == design.Thread) is { } earlier ? design.InPlaceOf(earlier) : design),
        };
}
