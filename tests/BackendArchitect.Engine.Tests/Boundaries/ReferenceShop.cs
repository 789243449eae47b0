using BackendArchitect.Engine.Boundaries;

namespace BackendArchitect.Engine.Tests.Boundaries;

/// <summary>A small shop whose best cut is known by hand: catalogue, orders, billing, notifications.</summary>
/// <remarks>
/// Worked out on paper, for 100 calls: placing an order (8) reads the product, so 8 calls cross; writing an invoice (4) reads the
/// order, 4 more; a notification (6) gets all it needs in its event and crosses nothing. 12 of 100. No entity is written from
/// outside its module and no transaction spans two.
/// </remarks>
internal static class ReferenceShop
{
    public static readonly UsageMap Map = new(
        ["category", "invoice", "notification", "order", "order_line", "payment", "price", "product", "template"],
        [
            new("browse", "Browse", 58, ["product", "category", "price"], [], false),
            new("keep-product", "Keep products", 2, ["category"], ["product", "price"], true),
            new("place-order", "Place an order", 8, ["product"], ["order", "order_line"], true),
            new("follow-order", "Follow an order", 16, ["order", "order_line"], [], false),
            new("write-invoice", "Write an invoice", 4, ["order"], ["invoice"], false),
            new("take-payment", "Take a payment", 4, [], ["payment", "invoice"], true),
            new("read-invoice", "Read an invoice", 2, ["invoice", "payment"], [], false),
            new("notify", "Notify", 6, ["template"], ["notification"], false),
        ],
        [("order_line", "order"), ("price", "product")],
        [("template", "notification")]);

    public static readonly Cut ByHand = new(
    [
        new("billing", ["invoice", "payment"]),
        new("catalogue", ["category", "price", "product"]),
        new("notifications", ["notification", "template"]),
        new("orders", ["order", "order_line"]),
    ]);

    /// <summary>The same entities, cut through the middle of two transactions.</summary>
    public static readonly Cut Bad = new(
    [
        new("documents", ["invoice", "order_line", "template"]),
        new("money", ["payment", "price"]),
        new("rest", ["category", "notification", "order", "product"]),
    ]);
}
