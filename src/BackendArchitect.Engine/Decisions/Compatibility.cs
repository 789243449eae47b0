using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Decisions;

/// <summary>What goes with what: the catalogue's incompatibilities, read in both directions under one design.</summary>
/// <param name="scope">Facts, load figures and choices; some technologies clash only with a shape of the design.</param>
internal sealed class Compatibility(Scope scope)
{
    /// <returns>Why a technology cannot stand beside the others; null when it can.</returns>
    public RefusedTechnology? Clash(Technology technology, IEnumerable<Technology> others)
    {
        if (technology.NotWith.FirstOrDefault(entry => entry.Technology is null && Expressions.Holds(entry.When, scope)) is { } shape)
        {
            return new RefusedTechnology(technology.Id, technology.Name, null, shape.Because);
        }

        return others
            .Where(other => other.Id != technology.Id)
            .Select(other => Reason(technology, other) is { } because ? new RefusedTechnology(technology.Id, technology.Name, other.Name, because) : null)
            .FirstOrDefault(refused => refused is not null);
    }

    private string? Reason(Technology one, Technology other) =>
        (one.NotWith.FirstOrDefault(entry => entry.Technology == other.Id && Expressions.Holds(entry.When, scope))
        ?? other.NotWith.FirstOrDefault(entry => entry.Technology == one.Id && Expressions.Holds(entry.When, scope)))?.Because;
}
