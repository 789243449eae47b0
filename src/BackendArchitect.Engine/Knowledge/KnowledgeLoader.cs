using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BackendArchitect.Engine.Knowledge;

/// <summary>Reads every data file, checks it against the schema of its kind and against the others, and fills the records.</summary>
public static class KnowledgeLoader
{
    private const string Root = "Knowledge/";

    private static readonly string[] Kinds =
    [
        "technologies",
        "decisions",
        "drivers",
        "domains",
        "prices",
        "rules",
        "questions",
        "topics",
        "patterns",
        "practices",
        "versions",
        "advisories",
        "outdated",
        "contradictions",
        "unknowns",
        "risks",
        "migrations",
        "checklists",
        "diagnoses",
        "readings",
        "products",
        "reviews",
    ];

    private static readonly Lazy<Dictionary<string, Schema>> Schemas = new(() => Kinds.ToDictionary(
        kind => kind,
        kind => Schema.Read($"{kind}.schema.json", file => EmbeddedKnowledge.Text($"{Root}schema/{file}")),
        StringComparer.Ordinal));

    /// <summary>Loads the shipped files.</summary>
    /// <exception cref="KnowledgeException">A file is wrong; one line per problem with file, line and remedy.</exception>
    public static KnowledgeBase Load() => Load(EmbeddedKnowledge.Yaml());

    /// <param name="files">Text by path, <c>Knowledge/technologies/redis.yaml</c>; anything outside a folder of a kind is left alone.</param>
    /// <exception cref="KnowledgeException">A file is wrong; one line per problem with file, line and remedy.</exception>
    public static KnowledgeBase Load(IReadOnlyDictionary<string, string> files)
    {
        var schemas = Schemas.Value;
        var read = files.Where(file => KindOf(file.Key) is not null)
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .AsParallel().AsOrdered()
            .Select(file => Read(file.Key, file.Value, schemas))
            .ToList();
        Refuse(read.SelectMany(file => file.Problems));

        var knowledge = Fill(read, VersionOf(files));
        knowledge = knowledge with { Dates = TableAge.Of(knowledge) };
        Refuse(KnowledgeCheck.Problems(knowledge, [.. read.SelectMany(file => file.Mentions)]));
        return knowledge;
    }

    private static FileRead Read(string path, string text, Dictionary<string, Schema> schemas)
    {
        try
        {
            var kind = KindOf(path)!;
            if (!schemas.TryGetValue(kind, out var schema))
            {
                return FileRead.Wrong(path, 1, $"'{kind}' is not a kind of data file.", $"Move it to one of {string.Join(", ", Kinds)}.");
            }

            var tree = YamlTree.Parse(path, text);
            var check = new SchemaCheck(path);
            check.Check(tree, schema);
            KnowledgeProblem[] problems = [.. check.Problems, .. NameProblem(path, tree)];
            return new FileRead(path, kind, problems, check.Mentions, problems.Length == 0 ? YamlToJson.Convert(tree, schema) : default);
        }
        catch (KnowledgeException wrong)
        {
            return new FileRead(path, string.Empty, wrong.Problems, [], default);
        }
    }

    private static IEnumerable<KnowledgeProblem> NameProblem(string path, YamlTree tree)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (tree is YamlTree.Map map && map.Find("id") is YamlTree.Scalar id && id.Text != name)
        {
            yield return new KnowledgeProblem(path, id.Line, $"The id is '{id.Text}', the file is '{name}'.", "Give both the same name.");
        }
    }

    private static KnowledgeBase Fill(IReadOnlyList<FileRead> files, string version)
    {
        var technologies = All(files, "technologies", KnowledgeJson.Default.Technology, record => record.Id);
        var prices = All(files, "prices", KnowledgeJson.Default.Price, record => record.Id);
        var patterns = All(files, "patterns", KnowledgeJson.Default.Pattern, record => record.Id);
        return new KnowledgeBase(
            version,
            technologies.Select(technology => technology.Version?.Checked ?? DateOnly.MinValue)
                .Concat(prices.Select(price => price.Taken)).DefaultIfEmpty().Max(),
            technologies,
            [.. All(files, "decisions", KnowledgeJson.Default.DecisionPoint, record => record.Id).OrderBy(decision => decision.Order)],
            All(files, "drivers", KnowledgeJson.Default.Driver, record => record.Id),
            All(files, "domains", KnowledgeJson.Default.DomainTemplate, record => record.Id),
            prices,
            All(files, "rules", KnowledgeJson.Default.Rule, record => record.Id),
            All(files, "questions", KnowledgeJson.Default.QuestionTemplate, record => record.Id),
            [.. All(files, "topics", KnowledgeJson.Default.Topic, record => record.Id).Concat(patterns.Select(pattern => pattern.Explained)).OrderBy(topic => topic.Id, StringComparer.Ordinal)],
            All(files, "practices", KnowledgeJson.Default.Practice, record => record.Id))
        {
            Patterns = patterns,
            Products = All(files, "products", KnowledgeJson.Default.Product, record => record.Id),
            Contradictions = All(files, "contradictions", KnowledgeJson.Default.Contradiction, record => record.Id),
            Versions = All(files, "versions", KnowledgeJson.Default.ProductVersions, record => record.Id),
            Advisories = All(files, "advisories", KnowledgeJson.Default.Advisory, record => record.Id),
            Outdated = All(files, "outdated", KnowledgeJson.Default.OutdatedPractice, record => record.Id),
            Risks = All(files, "risks", KnowledgeJson.Default.RiskSheet, record => record.Id),
            Unknowns = All(files, "unknowns", KnowledgeJson.Default.Unknown, record => record.Id),
            Migrations = All(files, "migrations", KnowledgeJson.Default.MigrationGuide, record => record.Id),
            Checklists = All(files, "checklists", KnowledgeJson.Default.Checklist, record => record.Id),
            Diagnoses = All(files, "diagnoses", KnowledgeJson.Default.DiagnosisGuide, record => record.Id),
            Reviews = All(files, "reviews", KnowledgeJson.Default.ReviewRule, record => record.Id),
            Readings = All(files, "readings", KnowledgeJson.Default.ReadingTemplate, record => record.Id),
        };
    }

    private static T[] All<T>(IEnumerable<FileRead> files, string kind, JsonTypeInfo<T> type, Func<T, string> id) =>
        [.. files.Where(file => file.Kind == kind).Select(file => Record(file, type)).OrderBy(id, StringComparer.Ordinal)];

    private static T Record<T>(FileRead file, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(file.Json.Span, type)!;
        }
        catch (JsonException wrong)
        {
            throw new KnowledgeException(file.Path, 1, $"A value does not fit its record: {wrong.Message}", "Compare it with another file of its kind.");
        }
    }

    private static string VersionOf(IReadOnlyDictionary<string, string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, text) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{text.ReplaceLineEndings("\n")}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The folder under <c>Knowledge/</c>; null for a file that belongs to no kind.</summary>
    private static string? KindOf(string path)
    {
        var parts = path.Split('/');
        return parts.Length == 3 && path.StartsWith(Root, StringComparison.Ordinal) && parts[1] != "schema" ? parts[1] : null;
    }

    private static void Refuse(IEnumerable<KnowledgeProblem> problems)
    {
        KnowledgeProblem[] all = [.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];
        if (all.Length > 0)
        {
            throw new KnowledgeException(all);
        }
    }

    private sealed record FileRead(
        string Path, string Kind, IReadOnlyList<KnowledgeProblem> Problems, IReadOnlyList<Mention> Mentions, ReadOnlyMemory<byte> Json)
    {
        public static FileRead Wrong(string path, int line, string problem, string remedy) =>
            new(path, string.Empty, [new KnowledgeProblem(path, line, problem, remedy)], [], default);
    }
}
