using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Decisions;

/// <summary>How well each technology suits a brief, whatever is chosen; weighed once for each role.</summary>
internal sealed class Suitability(KnowledgeBase knowledge, Ledger brief, IReadOnlyList<StandingDecision>? standing = null)
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
    private readonly Dictionary<string, IReadOnlyList<Candidate>> _weighed = new(StringComparer.Ordinal);

    public KnowledgeBase Knowledge => knowledge;

    /// <summary>What runs already and fills no role here, but must be lived with.</summary>
    public IReadOnlyList<Technology> Present { get; } =
        [.. knowledge.Technologies.Where(technology => technology.Fills.Count == 0 && brief.Many(FactIds.Stack).Contains(technology.Id))];

    /// <summary>Whatever could fill a role here under some choices, the best first.</summary>
    public IReadOnlyList<Candidate> For(string role)
    {
        if (!_weighed.TryGetValue(role, out var candidates))
        {
            _weighed[role] = candidates = Weighed(role);
        }

        return candidates;
    }

    public bool IsNamed(Technology technology) =>
        brief.Many(FactIds.RequestedTechnologies).Contains(technology.Id) || brief.Many(FactIds.Stack).Contains(technology.Id);

    private List<Candidate> Weighed(string role) =>
        [.. knowledge.Technologies
            .Where(technology => technology.Fills.Any(filling => filling.Role == role))
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

    private Candidate Weigh(Technology technology, int fit, string role)
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
        return new Candidate(technology, points, because);
    }

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

    /// <param name="Points">Fit for the role, and what the brief adds to it.</param>
    /// <param name="Because">What the brief adds, in words.</param>
    internal sealed record Candidate(Technology Technology, int Points, IReadOnlyList<string> Because);
}
