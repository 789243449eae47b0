using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Decisions;

/// <summary>Finds the technology that fills a role under one brief: cloud first, then what runs or is known already, then fit.</summary>
internal sealed class TechnologySelector(KnowledgeBase knowledge, Ledger brief, Scope scope, IReadOnlyList<StandingDecision>? standing = null)
{
    private const string AnyCloud = "any";
    private const string FrameworkRole = "application-framework";
    private const int InUse = 6;
    private const int AskedFor = 5;
    private const int Known = 5;
    private const int KnownByName = 2;
    private const int ThoughtKnown = 2;
    private const int AtHome = 2;
    private const int Lean = 2;

    /// <summary>Requests/s one vCPU carries from which a framework counts as lean.</summary>
    private const double LeanFrom = 200;

    private readonly string _cloud = brief.Choice(FactIds.Cloud) ?? AnyCloud;
    private readonly Compatibility _compatibility = new(scope);
    private ChosenStack? _stack;

    /// <summary>What runs already and fills no role here, but must be lived with.</summary>
    private IEnumerable<Technology> Present =>
        knowledge.Technologies.Where(technology => technology.Fills.Count == 0 && brief.Many(FactIds.Stack).Contains(technology.Id));

    /// <returns>Null when nothing in the catalogue fills the role there.</returns>
    public Technology? For(string role) => _stack?.In(role) ?? Candidates(role).FirstOrDefault().Technology;

    /// <summary>The same selector, which from now on answers with what the stack settled on.</summary>
    public TechnologySelector Within(ChosenStack stack) => new(knowledge, brief, scope, standing) { _stack = stack };

    /// <summary>The best for a role that goes with what is chosen already, and the better ones that do not.</summary>
    /// <remarks>Where nothing goes with it the best is kept: a role without anybody helps nobody, and the clash is said.</remarks>
    public (Technology? Technology, IReadOnlyList<RefusedTechnology> Refused) Beside(string role, IReadOnlyCollection<Technology> chosen)
    {
        var refused = new List<RefusedTechnology>();
        var candidates = Candidates(role);
        foreach (var (technology, _, _) in candidates)
        {
            if (_compatibility.Clash(technology, chosen.Concat(Present)) is not { } clash)
            {
                // What somebody named is answered even where it would not have been first.
                var named = candidates.Select(candidate => candidate.Technology)
                    .Where(other => other != technology && refused.All(known => known.Id != other.Id) && IsNamed(other))
                    .Select(other => _compatibility.Clash(other, chosen.Concat(Present)));
                return (technology, [.. refused, .. named.OfType<RefusedTechnology>()]);
            }

            refused.Add(clash);
        }

        return (candidates.FirstOrDefault().Technology, [.. refused.Skip(1)]);
    }

    /// <summary>The language a framework is written in.</summary>
    public Technology? Runtime(Technology framework) => knowledge.Technologies.FirstOrDefault(technology =>
        framework.Skills.Contains(technology.Id) && technology.Fills.Any(filling => filling.Role == "runtime"));

    /// <summary>Whether a technology is a language with what runs it.</summary>
    public bool IsRuntime(string id) => knowledge.Technologies.Any(technology => technology.Id == id && technology.Fills.Any(filling => filling.Role == "runtime"));

    /// <param name="settled">The technology that follows from another choice, as a runtime follows from its framework; null when the role is free.</param>
    public TechnologyChoice? Choose(string role, Technology? settled = null)
    {
        var candidates = Candidates(role).OrderByDescending(candidate => candidate.Technology == settled).ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        var (technology, _, because) = candidates[0];
        var refused = _stack?.Refused.GetValueOrDefault(role) ?? [];
        return new TechnologyChoice(
            role,
            technology.Id,
            technology.Name,
            technology.Version,
            technology.Licence,
            technology.Docs,
            because.Count == 0 ? $"Fits the role best: {technology.Summary}" : string.Join("; ", because) + ".",
            technology.Limitations,
            [.. candidates.Skip(1).Where(next => refused.All(other => other.Id != next.Technology.Id)).Take(2)
                .Select(next => $"{next.Technology.Name}: {(next.Because.Count == 0 ? next.Technology.Summary : string.Join("; ", next.Because))}")],
            technology.Sources)
        {
            Refused = [.. refused.Where(other => other.Id != technology.Id).Select(other => other.ToString())],
        };
    }

    private List<(Technology Technology, int Points, IReadOnlyList<string> Because)> Candidates(string role) =>
        [.. knowledge.Technologies
            .Where(technology => technology.Fills.Any(filling => filling.Role == role && Expressions.Holds(filling.When, scope)))
            .Where(IsHere)
            .Where(IsSupported)
            .Select(technology => Weigh(technology, technology.Fills.First(filling => filling.Role == role).Fit, role))
            .OrderByDescending(candidate => candidate.Points)
            .ThenBy(candidate => candidate.Technology.Id, StringComparer.Ordinal)];

    /// <summary>Whether it can be had where the system runs. The small platforms stand on a large cloud's shoulders.</summary>
    private bool IsHere(Technology technology) =>
        technology.Clouds.Contains(AnyCloud) || technology.Clouds.Contains(_cloud)
        || (_cloud is "vercel" or "supabase" && technology.Clouds.Contains("aws"));

    /// <summary>An ended line is never recommended. The day is the one the catalogue was gone through: the engine knows no clock.</summary>
    private bool IsSupported(Technology technology) =>
        technology.Version?.SupportEnds is not { } ends || ends > knowledge.Dates.Reviewed;

    private (Technology Technology, int Points, IReadOnlyList<string> Because) Weigh(Technology technology, int fit, string role)
    {
        var points = fit;
        var because = new List<string>();
        void Count(bool holds, int worth, string why)
        {
            if (holds)
            {
                points += worth;
                because.Add(why);
            }
        }

        // A managed variant counts as what it manages: who asked for MySQL is served by a managed MySQL.
        string[] counted = [technology.Id, .. technology.Skills];
        var known = counted.Intersect(brief.Many(FactIds.TeamSkills)).ToList();
        Count(counted.Intersect(brief.Many(FactIds.Stack)).Any(), InUse, "it runs already");
        var decided = standing?.FirstOrDefault(record => record.Binds && counted.Contains(record.Subject));
        Count(decided is not null, InUse, $"{decided?.Id} stands");
        // Python fits three frameworks; the one that was named is meant.
        var named = role == FrameworkRole;
        var asked = counted.Intersect(brief.Many(FactIds.RequestedTechnologies)).ToList();
        Count(asked.Count > 0, named && asked.Contains(technology.Id) ? AskedFor + KnownByName : AskedFor, "it was asked for");
        var assumed = brief.Find(FactIds.TeamSkills)?.Kind == FactKind.Assumed;
        Count(known.Count > 0, assumed ? ThoughtKnown : named && known.Contains(technology.Id) ? Known + KnownByName : Known, $"{(assumed ? "it is assumed that the team knows" : "the team knows")} {string.Join(" and ", known.Select(NameOf))}");
        // Of what the team knows, events by the thousand go to what takes most of them on one machine.
        var lean = named && known.Count > 0 && brief.Has(FactIds.EventsPerSecond) && technology.Limits.TryGetValue("rps-per-vcpu", out var plan) && plan.Value >= LeanFrom;
        Count(lean, Lean, "it takes the events on fewer machines");
        Count(technology.Clouds.Contains(_cloud) && _cloud != AnyCloud, AtHome, $"managed where the rest runs ({NameOfCloud(_cloud)})");
        return (technology, points, because);
    }

    private bool IsNamed(Technology technology) =>
        brief.Many(FactIds.RequestedTechnologies).Contains(technology.Id) || brief.Many(FactIds.Stack).Contains(technology.Id);

    private string NameOf(string id) => knowledge.Technologies.FirstOrDefault(technology => technology.Id == id)?.Name ?? id;

    private static string NameOfCloud(string cloud) => cloud switch
    {
        "aws" => "AWS",
        "azure" => "Azure",
        "gcp" => "Google Cloud",
        "on-premises" => "your own machines",
        "vercel" => "Vercel",
        "supabase" => "Supabase",
        _ => cloud,
    };
}
