using System.ComponentModel.DataAnnotations;
using BackendArchitect.Host.Llm;

namespace BackendArchitect.Host.Tests.Settings;

public sealed class LlmOptionsTests
{
    [Theory]
    [InlineData("https://api.openai.com", null, "openai", "https://api.openai.com/v1", "https://api.openai.com/v1/models")]
    [InlineData("https://api.openai.com/v1/chat/completions", null, "openai", "https://api.openai.com/v1", "https://api.openai.com/v1/models")]
    [InlineData("https://acme.openai.azure.com/", null, "azure", "https://acme.openai.azure.com/openai/v1", "https://acme.openai.azure.com/openai/v1/models")]
    [InlineData("https://acme.openai.azure.com/openai/v1/", null, "azure", "https://acme.openai.azure.com/openai/v1", "https://acme.openai.azure.com/openai/v1/models")]
    [InlineData("https://api.anthropic.com/v1", null, "anthropic", "https://api.anthropic.com/", "https://api.anthropic.com/v1/models")]
    [InlineData("http://localhost:11434", null, "openai", "http://localhost:11434/v1", "http://localhost:11434/v1/models")]
    [InlineData("http://gateway:8080/llm", "Anthropic", "anthropic", "http://gateway:8080/llm", "http://gateway:8080/llm/v1/models")]
    public void The_address_tells_how_to_speak(string endpoint, string? protocol, string expected, string at, string probe)
    {
        var address = ModelAddress.Of(new LlmOptions { Endpoint = endpoint, Protocol = protocol });

        Assert.Equal((expected, at, probe), (address.Protocol, address.Base.ToString(), address.Probe.ToString()));
    }

    [Theory]
    [InlineData("ftp://x", "m", "k", null, null, "Llm:Endpoint")]
    [InlineData("https://u:p@x/v1", "m", "k", null, null, "Llm:Endpoint")]
    [InlineData("https://x/v1?api-version=1", "m", "k", null, null, "Llm:Endpoint")]
    [InlineData("https://x/v1", null, null, null, null, "Llm:Model")]
    [InlineData("https://api.openai.com/v1", "m", null, null, null, "Llm:ApiKey")]
    [InlineData("https://api.anthropic.com", "m", " ", null, null, "Llm:ApiKey")]
    [InlineData(null, "m", "k", null, null, "Llm:Endpoint must be set")]
    [InlineData("https://x/v1", "m", "k", "grpc", null, "Llm:Protocol")]
    [InlineData("https://x/v1", "m", "k", null, 2.5, "Llm:PricePerMillionOut")]
    public void What_cannot_be_used_is_said_with_what_to_write(string? endpoint, string? model, string? key, string? protocol, double? price, string names)
    {
        var options = new LlmOptions { Endpoint = endpoint, Model = model, ApiKey = key, Protocol = protocol, PricePerMillionIn = price };

        var told = Assert.Single(options.Validate(new ValidationContext(options))).ErrorMessage!;

        Assert.Contains(names, told, StringComparison.Ordinal);
        Assert.DoesNotContain("u:p", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Unset_nothing_is_wrong_and_nothing_is_on()
    {
        var options = new LlmOptions();

        Assert.Empty(options.Validate(new ValidationContext(options)));
        Assert.False(options.IsOn);
    }

    [Theory]
    [InlineData("http://10.0.0.7/v1", "k", true)]
    [InlineData("http://10.0.0.7/v1", null, false)]
    [InlineData("http://localhost:11434/v1", "k", false)]
    [InlineData("https://x/v1", "k", false)]
    public void A_key_that_can_be_read_on_the_way_is_noticed(string endpoint, string? key, bool open) =>
        Assert.Equal(open, new LlmOptions { Endpoint = endpoint, Model = "m", ApiKey = key }.TellsKeyInTheOpen);
}
