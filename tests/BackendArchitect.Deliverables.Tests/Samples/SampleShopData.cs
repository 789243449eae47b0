using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Tests.Samples;

/// <summary>Entities, operations and events of the sample shop.</summary>
internal static class SampleShopData
{
    public static IReadOnlyList<Entity> Entities { get; } =
    [
        Entity("customer", "Customer", "identity", "Somebody who buys",
            [Key, new("email", "email", false, true, null, 254, [], "personal", "ada@example.com"), Personal("full_name", 200), When("created_at")],
            [new("by-email", ["email"], null)]),
        Entity("address", "Address", "identity", "Where parcels go",
            [Key, Link("customer_id", "customer"), Personal("line1", 200), Personal("city", 100), new("country", "country", false, false, null, 2, [], null, "DE")],
            [new("of-customer", ["customer_id"], null)]),
        Entity("category", "Category", "catalogue", "A shelf of the shop",
            [Key, new("parent_id", "uuid", true, false, "category", null, [], null, null), Text("name", 120), new("slug", "text", false, true, null, 120, [], null, "shoes")],
            [new("by-slug", ["slug"], null)]),
        Entity("product", "Product", "catalogue", "Something one can buy",
            [Key, Link("category_id", "category"), new("sku", "text", false, true, null, 40, [], null, "SHOE-42"), Text("name", 200), Text("description", 4000), Money("price"), Currency, Text("image_url", 400), When("created_at"), When("updated_at")],
            [new("by-sku", ["sku"], null), new("of-category", ["category_id"], "-created_at")]),
        Entity("stock", "Stock", "catalogue", "How many of a product are there",
            [Key, new("product_id", "uuid", false, true, "product", null, [], null, null), Number("on_hand"), Number("reserved")],
            [new("of-product", ["product_id"], null)]),
        Entity("cart", "Cart", "cart", "What a customer is about to buy",
            [Key, new("customer_id", "uuid", true, false, "customer", null, [], null, null), When("expires_at")],
            [new("of-customer", ["customer_id"], null)]),
        Entity("cart_item", "Cart item", "cart", "One line of a cart",
            [Key, Link("cart_id", "cart"), Link("product_id", "product"), Number("quantity")],
            [new("of-cart", ["cart_id"], null)]),
        Entity("order", "Order", "orders", "A purchase",
            [Key, Link("customer_id", "customer"), Link("address_id", "address"), Status("placed", "paid", "shipped", "cancelled"), Money("total"), Currency, When("placed_at")],
            [new("of-customer", ["customer_id"], "-placed_at")]),
        Entity("order_line", "Order line", "orders", "One product of an order",
            [Key, Link("order_id", "order"), Link("product_id", "product"), Number("quantity"), Money("unit_price")],
            [new("of-order", ["order_id"], null)]),
        Entity("payment", "Payment", "payments", "Money asked for an order",
            [Key, Link("order_id", "order"), new("provider_ref", "text", false, true, null, 100, [], null, "pi_3Q"), Status("pending", "authorised", "captured", "failed"), Money("amount"), Currency],
            [new("of-order", ["order_id"], null)]),
        Entity("shipment", "Shipment", "orders", "A parcel on its way",
            [Key, Link("order_id", "order"), Text("carrier", 60), new("tracking_no", "text", true, false, null, 60, [], null, null), When("shipped_at")],
            [new("of-order", ["order_id"], null)]),
        Entity("outbox_event", "Outbox event", "orders", "What must still be told",
            [new("id", "bigint", false, true, null, null, [], null, "1"), Link("order_id", "order"), Text("type", 60), new("payload", "json", false, false, null, null, [], null, null), When("created_at")],
            [new("unsent", ["type"], "created_at")]),
    ];

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new("list-products", "List products", "Shows a page of a category", "catalogue", "product", "list", "shop", true, "anyone", []),
        new("read-product", "Read a product", "Shows one product", "catalogue", "product", "read", "shop", true, "anyone", []),
        new("create-product", "Create a product", "Puts a product on sale", "catalogue", "product", "create", "shop", false, "operator", ["product-created"]),
        new("update-product", "Change a product", "Changes price or text", "catalogue", "product", "update", "shop", true, "operator", []),
        new("add-to-cart", "Add to the cart", "Puts a product into the cart", "cart", "cart_item", "create", "shop", true, "customer", []),
        new("place-order", "Place an order", "Turns the cart into an order and asks for the money", "orders", "order", "command", "shop", true, "customer", ["order-placed"]),
        new("list-orders", "List orders", "The orders of the caller", "orders", "order", "list", "shop", true, "customer", []),
        new("cancel-order", "Cancel an order", "Takes an order back before it ships", "orders", "order", "command", "shop", true, "customer", ["order-cancelled"]),
        new("delete-address", "Delete an address", "Forgets an address", "identity", "address", "delete", "shop", true, "customer", []),
    ];

    public static IReadOnlyList<DomainEvent> Events { get; } =
    [
        new("order-placed", "Order placed", "order", "The customer owes money; stock is reserved"),
        new("order-cancelled", "Order cancelled", "order", "Stock is free again"),
        new("product-created", "Product created", "product", "The search index must learn of it"),
    ];

    private static Field Key => new("id", "uuid", false, true, null, null, [], null, "0198c0de-0000-7000-8000-000000000001");

    private static Field Currency => new("currency", "currency", false, false, null, 3, [], null, "EUR");

    private static Entity Entity(string id, string name, string context, string means, IReadOnlyList<Field> fields, IReadOnlyList<AccessPattern> access) =>
        new(id, name, context, "database", means, false, fields, access);

    private static Field Link(string name, string entity) => new(name, "uuid", false, false, entity, null, [], null, null);

    private static Field Text(string name, int length) => new(name, "text", false, false, null, length, [], null, null);

    private static Field Personal(string name, int length) => new(name, "text", false, false, null, length, [], "personal", null);

    private static Field Money(string name) => new(name, "money", false, false, null, null, [], null, "4990");

    private static Field Number(string name) => new(name, "integer", false, false, null, null, [], null, "2");

    private static Field When(string name) => new(name, "timestamp", false, false, null, null, [], null, "2026-11-22T10:00:00Z");

    private static Field Status(params string[] values) => new("status", "enum", false, false, null, null, values, null, values[0]);
}
