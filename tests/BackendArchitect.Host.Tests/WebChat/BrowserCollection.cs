namespace BackendArchitect.Host.Tests.WebChat;

/// <summary>Tests that share one program and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}
