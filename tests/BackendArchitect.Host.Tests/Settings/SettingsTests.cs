using BackendArchitect.Channels.Slack;
using BackendArchitect.Host.DecisionDocs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Tests.Settings;

public sealed class SettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ba-settings-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_wrong_setting_is_told_at_once_in_one_line()
    {
        var told = await RefusedAsync(
            "--Workers:Sends=0", "--Workers:LeaseSeconds=9999", "--Host:PublicUrl=nonsense", "--BotFramework:AppId=app", "--BotFramework:AppPasword=x",
            "--DecisionDocs:GitHub:Tokn=x", "--DecisionDocs:GitLab:Url=http://git.acme.org");

        Assert.All(
            [
                "Workers:Sends must be between 1 and 1000", "Workers:LeaseSeconds must be between 5 and 600", "Host:PublicUrl", "BotFramework:AppPassword must be set",
                "BotFramework:AppPasword is not a setting", "DecisionDocs:GitHub:Tokn is not a setting", "DecisionDocs:GitLab:Url is 'http://git.acme.org'",
            ],
            expected => Assert.Contains(expected, told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_word_where_a_number_belongs_is_told() =>
        Assert.Contains("Workers:Sends", await RefusedAsync("--Workers:Sends=many"), StringComparison.Ordinal);

    [Fact]
    public async Task A_store_that_cannot_be_opened_is_told() =>
        Assert.Contains("Store:Path", await RefusedAsync("--Store:Path=/proc/no/such.db"), StringComparison.Ordinal);

    [Fact]
    public async Task A_setting_left_empty_is_not_set()
    {
        await using var bot = new TestBot(null, ("Host:PublicUrl", ""), ("Slack:ApiUrl", ""), ("BotFramework:TenantMetadataUrl", ""), ("DecisionDocs:GitHub:Url", ""), ("DecisionDocs:GitLab:Token", ""));

        var slack = bot.Services.GetRequiredService<IOptions<SlackOptions>>().Value;

        Assert.Null(bot.Services.GetRequiredService<IOptions<HostOptions>>().Value.PublicUrl);
        Assert.Equal(new SlackOptions().ApiUrl, slack.ApiUrl);
        Assert.Equal("https://github.com", bot.Services.GetRequiredService<IOptions<DecisionDocsOptions>>().Value.GitHub.Url);
    }

    [Theory]
    [InlineData("http://*:3978")]
    [InlineData("http://localhost:3978;http://192.0.2.7:3978")]
    public async Task Without_authentication_it_stays_on_this_machine(string urls) =>
        Assert.Contains("AllowUnauthenticated", await RefusedAsync("--BotFramework:AllowUnauthenticated=true", "--urls", urls), StringComparison.Ordinal);

    private async Task<string> RefusedAsync(params string[] arguments)
    {
        using var host = HostProcess.Start(_folder, arguments);
        await host.WaitForExitAsync();

        Assert.Equal(2, host.ExitCode);
        return Assert.Single(host.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
