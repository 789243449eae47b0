using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BackendArchitect.Conversation.Tests.Guest;

/// <summary>An attempt to make the bot act on words it reads as data.</summary>
public sealed class Injection
{
    public static readonly IReadOnlyList<Injection> All = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .Build()
        .Deserialize<Corpus>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Guest", "injections.yaml"))).Attempts;

    public string Id { get; set; } = "";

    /// <summary>Where it hides: message, history, a kind of file, name, form, documentation, repository.</summary>
    public string Where { get; set; } = "";

    public string Text { get; set; } = "";

    private sealed class Corpus
    {
        public List<Injection> Attempts { get; set; } = [];
    }
}
