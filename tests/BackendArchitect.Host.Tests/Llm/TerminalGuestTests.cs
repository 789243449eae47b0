using BackendArchitect.Host.Verbs;
using Microsoft.Extensions.Configuration;

namespace BackendArchitect.Host.Tests.Llm;

public sealed class TerminalGuestTests
{
    [Fact]
    public async Task A_chat_in_the_terminal_understands_other_languages_where_a_model_is_set()
    {
        await using var model = await HostileModel.StartAsync();
        model.Answer = _ => """{"commands":[{"name":"set_requirement","facts":[{"fact":"team-size","value":"6","quote":"zu sechst"},{"fact":"domain","value":"e-commerce","quote":"Onlineshop"}]}]}""";

        var said = await ChatAsync("Wir sind zu sechst und brauchen einen Onlineshop", model.Settings());

        Assert.Contains("“zu sechst”", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_nobody_reaches_is_said_once_and_the_chat_goes_on()
    {
        var said = await ChatAsync("We are six and need an online shop", [("Llm:Endpoint", "http://127.0.0.1:9/v1"), ("Llm:Model", "x")]);

        Assert.Contains("The model cannot be asked because", said, StringComparison.Ordinal);
        Assert.Contains("E-commerce", said, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> ChatAsync(string text, (string Key, string Value)[] settings)
    {
        await using var output = new StringWriter();
        using var input = new StringReader($"{text}\n/quit\n");
        var terminal = new Terminal(input, output, output);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();

        Assert.Equal(Terminal.Done, await ChatVerb.RunAsync(terminal, [], configuration, TimeProvider.System));
        return output.ToString();
    }
}
