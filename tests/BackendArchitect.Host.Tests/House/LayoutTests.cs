using System.Text.RegularExpressions;

namespace BackendArchitect.Host.Tests.House;

/// <summary>Keeps the house in order so that nobody has to: direction of references, names, sizes.</summary>
public sealed partial class LayoutTests
{
    private const int LongestFile = 300;

    private static readonly string[] Floors = ["Engine", "Deliverables", "Conversation", "Channels", "Host"];

    private static readonly string[] Banned = ["Helpers", "Utils", "Common", "Misc", "Services", "Infrastructure", "Extensions", "Models"];

    [Fact]
    public void References_point_one_way()
    {
        var assemblies = Floors.Select(floor => System.Reflection.Assembly.Load($"BackendArchitect.{floor}")).ToList();

        var wrong = assemblies.SelectMany((assembly, at) => assembly.GetReferencedAssemblies()
            .Select(reference => Array.IndexOf(Floors, reference.Name!.Replace("BackendArchitect.", "", StringComparison.Ordinal)))
            .Where(target => target >= at)
            .Select(target => $"{Floors[at]} refers to {Floors[target]}"));

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_engine_and_the_deliverables_know_no_clock_no_network_and_no_disk()
    {
        string[] forbidden = ["System.Net.Http", "System.Net.Sockets", "TimeProvider", "Stopwatch", " File.Read", "(File.Read", " File.Open", " File.Write", "(File.Write", "Environment.GetEnvironmentVariable", "Random.Shared", "new Random("];

        var wrong = Repository.Sources("src/BackendArchitect.Engine").Concat(Repository.Sources("src/BackendArchitect.Deliverables"))
            .SelectMany(path => forbidden.Where(word => Repository.Read(path).Contains(word, StringComparison.Ordinal)).Select(word => $"{path}: {word}"));

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_file_holds_the_one_public_type_it_is_named_for()
    {
        var wrong = Repository.Sources("src")
            .Select(path => (Path: path, Types: PublicType().Matches(Repository.Read(path)).Select(match => match.Groups["name"].Value).Distinct().ToList()))
            .Where(file => file.Types.Count > 1 || (file.Types.Count == 1 && file.Types[0] != System.IO.Path.GetFileNameWithoutExtension(file.Path).Split('.')[0]))
            .Select(file => $"{file.Path}: {string.Join(", ", file.Types)}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var wrong = Repository.Sources("src").Concat(Repository.Sources("tests"))
            .Select(path => (Path: path, Match: Namespace().Match(Repository.Read(path))))
            .Where(file => file.Match.Success)
            .Select(file => (file.Path, Said: file.Match.Groups["name"].Value, Expected: Expected(file.Path)))
            .Where(file => file.Said != file.Expected)
            .Select(file => $"{file.Path}: {file.Said}, expected {file.Expected}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_file_is_longer_than_a_reader_can_hold()
    {
        var wrong = Repository.Sources("src").Concat(Repository.Sources("tests"))
            .Select(path => (Path: path, Lines: Repository.Read(path).Count(letter => letter == '\n')))
            .Where(file => file.Lines > LongestFile)
            .Select(file => $"{file.Path}: {file.Lines} lines");

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_folder_is_a_drawer()
    {
        var wrong = Repository.Sources("src").Concat(Repository.Sources("tests"))
            .SelectMany(path => path.Split('/')[..^1].Intersect(Banned).Select(_ => path));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_options_class_is_validated_at_start()
    {
        var wiring = string.Concat(Repository.Sources("src/BackendArchitect.Host").Select(Repository.Read));
        var options = Repository.Sources("src").Select(path => System.IO.Path.GetFileNameWithoutExtension(path)).Where(name => name.EndsWith("Options", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(options);
        Assert.All(options, name => Assert.Contains(name, wiring, StringComparison.Ordinal));
        Assert.Contains("ValidateOnStart", wiring, StringComparison.Ordinal);
    }

    private static string Expected(string path)
    {
        var folders = path.Split('/')[1..^1];
        return string.Join('.', folders).Replace('-', '_');
    }

    [GeneratedRegex(@"^public (?:static |sealed |abstract |partial |readonly |ref )*(?:record struct|record|class|struct|enum|interface|delegate \S+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
