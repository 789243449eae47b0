using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace BackendArchitect.Conversation.Replies;

/// <summary>Every sentence the bot says, read once from <c>Wording.yaml</c>.</summary>
public sealed class Wording
{
    private static readonly Lazy<Wording> Read = new(() => new Wording(ReadFile()));

    private readonly IReadOnlyDictionary<string, Dictionary<string, string>> _file;

    private Wording(IReadOnlyDictionary<string, Dictionary<string, string>> file)
    {
        _file = file;
        Lobby = new LobbyWords(Section("lobby"));
        Intake = new IntakeWords(Section("intake"));
        Design = new DesignWords(Section("design"));
        Parts = new PartWords(Section("parts"));
        Advice = new AdviceWords(Section("advice"));
        Jobs = new JobWords(Section("jobs"));
        Migration = new MigrationWords(Section("migration"));
        Diagnosis = new DiagnosisWords(Section("diagnosis"));
        Review = new ReviewWords(Section("review"));
        FileReview = new FileReviewWords(Section("file-review"));
        Import = new ImportWords(Section("import"));
        Decisions = new DecisionWords(Section("decisions"));
        DecisionLog = new DecisionLogWords(Section("decision-log"));
        Thread = new ThreadWords(Section("thread"));
        Forms = new FormWords(Section("forms"));
        Digest = new DigestWords(Section("digest"));
        Rights = new RightsWords(Section("rights"));
        Watch = new WatchWords(Section("watch"));
        Assumptions = new AssumptionWords(Section("assumptions"));
        House = new HouseWords(Section("house"));
        Records = new RecordWords(Section("records"));
        Links = new LinkWords(Section("links"));
        Versions = new VersionWords(Section("versions"));
        Guest = new GuestWords(Section("guest"));
        Proposal = new ProposalWords(Section("proposal"));
        Things = new ThingWords(Section("things"));
        Names = new NameWords(Section("names"));
    }

    public static Wording Shipped => Read.Value;

    public LobbyWords Lobby { get; }

    public IntakeWords Intake { get; }

    public DesignWords Design { get; }

    public PartWords Parts { get; }

    public AdviceWords Advice { get; }

    public JobWords Jobs { get; }

    public MigrationWords Migration { get; }

    public DiagnosisWords Diagnosis { get; }

    public ReviewWords Review { get; }

    public FileReviewWords FileReview { get; }

    public ImportWords Import { get; }

    public DecisionWords Decisions { get; }

    public DecisionLogWords DecisionLog { get; }

    public ThreadWords Thread { get; }

    public FormWords Forms { get; }

    public DigestWords Digest { get; }

    public RightsWords Rights { get; }

    public WatchWords Watch { get; }

    public AssumptionWords Assumptions { get; }

    public HouseWords House { get; }

    public RecordWords Records { get; }

    public LinkWords Links { get; }

    public VersionWords Versions { get; }

    public GuestWords Guest { get; }
    public ProposalWords Proposal { get; }

    public ThingWords Things { get; }

    public NameWords Names { get; }

    /// <summary>The sections of the file, used or not.</summary>
    public IEnumerable<string> SectionNames => _file.Keys;

    private Dictionary<string, string> Section(string name) => _file.TryGetValue(name, out var section)
        ? section
        : throw new InvalidOperationException($"Wording.yaml has no section '{name}'. Add it.");

    private static Dictionary<string, Dictionary<string, string>> ReadFile()
    {
        using var stream = typeof(Wording).Assembly.GetManifestResourceStream("Wording.yaml")
            ?? throw new InvalidOperationException("Wording.yaml is not embedded. Check the project file.");
        using var reader = new StreamReader(stream);
        try
        {
            return new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, string>>>(reader);
        }
        catch (YamlException problem)
        {
            throw new InvalidOperationException($"Wording.yaml, line {problem.Start.Line}: {problem.Message}", problem);
        }
    }
}
