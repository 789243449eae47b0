using System.Text.Json.Nodes;
using BackendArchitect.Channels.BotFramework;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Channels.WebChat;
using BackendArchitect.Host.Admission;
using BackendArchitect.Host.Context7;
using BackendArchitect.Host.Llm;
using BackendArchitect.Host.Outbound;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Telemetry;
using BackendArchitect.Host.Workers;

namespace BackendArchitect.Host.Tests.Settings;

public sealed class TemplateTests
{
    private static readonly JsonObject Template = JsonNode.Parse(File.ReadAllText(Path.Combine(Root(), "appsettings.template.json")))!.AsObject();

    public static TheoryData<string, Type> Sections() => new()
    {
        { HostOptions.Section, typeof(HostOptions) },
        { StoreOptions.Section, typeof(StoreOptions) },
        { WorkersOptions.Section, typeof(WorkersOptions) },
        { BotFrameworkOptions.Section, typeof(BotFrameworkOptions) },
        { SlackOptions.Section, typeof(SlackOptions) },
        { WebChatOptions.Section, typeof(WebChatOptions) },
        { Context7Options.Section, typeof(Context7Options) },
        { AdmissionOptions.Section, typeof(AdmissionOptions) },
        { TelemetryOptions.Section, typeof(TelemetryOptions) },
        { OutboundOptions.Section, typeof(OutboundOptions) },
        { LlmOptions.Section, typeof(LlmOptions) },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void Names_every_setting_with_its_default_and_a_remark(string section, Type options)
    {
        var written = Template[section]!.AsObject();
        var defaults = Activator.CreateInstance(options);
        var settable = options.GetProperties().Where(property => property.CanWrite || property.PropertyType == typeof(IList<string>) || property.PropertyType == typeof(IDictionary<string, int>)).ToList();

        Assert.All(settable, property =>
        {
            Assert.True(written.ContainsKey(property.Name), $"{section}:{property.Name} is missing");
            Assert.False(string.IsNullOrEmpty((string?)written["_" + property.Name]), $"{section}:{property.Name} has no remark");
            Assert.Equal(Text(property.GetValue(defaults)), written[property.Name] is JsonArray or JsonObject ? "" : written[property.Name]?.ToString() ?? "", ignoreCase: true);
        });
        Assert.Equal(settable.Count, written.Count(entry => !entry.Key.StartsWith('_')));
    }

    private static string Text(object? value) => value is IList<string> or IDictionary<string, int> ? "" : Convert.ToString(value, null) ?? "";

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BackendArchitect.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
