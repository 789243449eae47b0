using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Gates;

/// <summary>Five questions every recommendation has to answer before it is handed over.</summary>
/// <param name="Lines">Versions, vulnerabilities, practice, deprecation, guidance: always these five, in this order.</param>
public sealed record QualityGate(IReadOnlyList<GateLine> Lines)
{
    /// <summary>Of a design that was not put through it.</summary>
    public static readonly QualityGate None = new([]);

    public GateResult Result => Lines.Count == 0 ? GateResult.CannotDetermine : Lines.Max(line => line.Result);

    /// <param name="technologies">What the design is built of.</param>
    /// <param name="inUse">Ids of what runs already, as the brief says.</param>
    /// <param name="scope">Facts, figures and choices.</param>
    internal static QualityGate Check(KnowledgeBase knowledge, IReadOnlyList<TechnologyChoice> technologies, IReadOnlyList<string> inUse, Scope scope)
    {
        var subject = new GateSubject(knowledge, technologies, inUse, scope);
        return new QualityGate(
        [
            VersionsLine.Answer(subject),
            VulnerabilitiesLine.Answer(subject),
            PracticeLine.Answer(subject),
            DeprecationLine.Answer(subject),
            GuidanceLine.Answer(subject),
        ]);
    }
}
