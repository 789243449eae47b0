namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>The distances of a layout. Unit: pixels.</summary>
internal sealed record Spacing
{
    public static readonly Spacing Default = new();

    /// <summary>Between two boxes of a row.</summary>
    public float BetweenBoxes { get; init; } = 30;

    /// <summary>Between two level pieces of arrows in one channel.</summary>
    public float BetweenTracks { get; init; } = 12;

    /// <summary>Between two arrows at one side of a box.</summary>
    public float BetweenPorts { get; init; } = 16;

    /// <summary>Between a row and the first level piece of an arrow.</summary>
    public float ChannelMargin { get; init; } = 15;

    /// <summary>The least a channel takes.</summary>
    public float LeastChannel { get; init; }

    public float FrameTop { get; init; } = 36;

    public float FrameBottom { get; init; } = 18;

    public float FrameSide { get; init; } = 18;
}
