using System.ComponentModel.DataAnnotations;

namespace BackendArchitect.Host.Admission;

/// <summary>Who may speak to the bot, and how much, section <c>Admission</c>. An empty list lets everybody in.</summary>
public sealed class AdmissionOptions
{
    public const string Section = "Admission";

    /// <summary>Slack workspaces (<c>T…</c>) and Teams tenants that may. The web chat has none and is not asked. Default: all.</summary>
    public IList<string> Workspaces { get; } = [];

    /// <summary>Channels, groups and chats with several people (<c>C…</c>, <c>19:…@thread.tacv2</c>) in which it may be used. Private conversations are not asked. Default: all.</summary>
    public IList<string> Places { get; } = [];

    /// <summary>People that may, by the id their platform gives them (<c>U…</c>, <c>29:…</c>). Default: all.</summary>
    public IList<string> Users { get; } = [];

    /// <summary>People who may export and forget a whole workspace, by the id their platform gives them. Default: nobody.</summary>
    public IList<string> Admins { get; } = [];

    /// <summary>Whether somebody in another channel, or not on the list of people, is told so in one line, once a day and place. Default false: silence.</summary>
    public bool SayWhyNot { get; set; }

    /// <summary>Messages and buttons of one person in an hour. Range 0 to 1,000,000. Default 0: no limit.</summary>
    [Range(0, 1_000_000)]
    public int UserMessagesPerHour { get; set; }

    /// <summary>Messages and buttons of one workspace in an hour. Range 0 to 10,000,000. Default 0: no limit.</summary>
    [Range(0, 10_000_000)]
    public int WorkspaceMessagesPerHour { get; set; }

    /// <summary>Largest attached file that is read. Unit: bytes. Range 1,000 to 100,000,000. Default 2,000,000.</summary>
    [Range(1_000, 100_000_000)]
    public long FileBytes { get; set; } = 2_000_000;

    /// <summary>Attached files of one message that are read. Range 0 to 100. Default 10.</summary>
    [Range(0, 100)]
    public int Files { get; set; } = 10;

    /// <summary>Deliveries one sender may make to the endpoints of Slack and Teams; as many again wait up to a second. Unit: requests/s. Range 1 to 100,000. Default 1,000.</summary>
    [Range(1, 100_000)]
    public int DeliveriesPerSecond { get; set; } = 1_000;

    /// <summary>Requests one address may make to the web chat and for files. Unit: requests/min. Range 10 to 1,000,000. Default 600.</summary>
    [Range(10, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 600;
}
