using System.Collections.Immutable;
using BackendArchitect.Engine.Diagnosis;

namespace BackendArchitect.Conversation.State;

/// <summary>How far a diagnosis has come.</summary>
/// <param name="Guide">Id of the guide.</param>
/// <param name="Known">The numbers given so far, one a reading.</param>
/// <param name="Skipped">Ids of readings nobody could take.</param>
/// <param name="Done">Ids of steps that were carried out.</param>
public sealed record DiagnosisState(string Guide, ImmutableList<Measurement> Known, ImmutableList<string> Skipped, ImmutableList<string> Done)
{
    public static DiagnosisState Of(string guide) => new(guide, [], [], []);

    public DiagnosisState With(IEnumerable<Measurement> measured) => measured.Aggregate(this, (state, value) => state with
    {
        Known = state.Known.RemoveAll(known => known.Reading == value.Reading).Add(value),
        Skipped = state.Skipped.Remove(value.Reading),
    });
}
