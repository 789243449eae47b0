using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BackendArchitect.Conversation.Tests.Transcripts;

/// <summary>A conversation written down with what each reply must hold.</summary>
public sealed class TranscriptFile
{
    public List<Line> Turns { get; set; } = [];

    public static TranscriptFile Read(string name) => new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .Build()
        .Deserialize<TranscriptFile>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Transcripts", name)));

    /// <summary>What somebody does, and what is expected of the answer.</summary>
    public sealed class Line
    {
        public string From { get; set; } = "Anna";

        public string? Says { get; set; }

        /// <summary>The label of a button of the last reply, or its beginning.</summary>
        public string? Presses { get; set; }

        /// <summary>A button of another time, as its command.</summary>
        public string? Command { get; set; }

        public bool Joins { get; set; }

        public List<string> Contains { get; set; } = [];

        public List<string> Lacks { get; set; } = [];

        /// <summary>Facts the reply must not ask for.</summary>
        public List<string> NeverAsks { get; set; } = [];

        /// <summary>Facts the reply must ask for.</summary>
        public List<string> Asks { get; set; } = [];

        /// <summary>Exactly so many questions.</summary>
        public int? Questions { get; set; }

        public List<string> Buttons { get; set; } = [];

        /// <summary>Paths of files that must be offered.</summary>
        public List<string> Files { get; set; } = [];

        public bool Picture { get; set; }

        /// <summary>Most characters of text.</summary>
        public int Most { get; set; } = 12_000;

        /// <summary>Most lines of text.</summary>
        public int? Lines { get; set; }

        public bool Silent { get; set; }
    }
}
