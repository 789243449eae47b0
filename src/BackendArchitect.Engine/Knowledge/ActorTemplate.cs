namespace BackendArchitect.Engine.Knowledge;

/// <param name="Client">web, mobile, partners, devices or internal.</param>
public sealed record ActorTemplate(string Id, string Name, string Does, string Client);
