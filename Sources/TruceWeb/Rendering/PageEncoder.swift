/// Encodes a page's content as a `PageNode`.
///
/// Optional fields that are nil become `.null` and keep their place.
struct PageEncoder: Encoder {
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]
  fileprivate let slot: NodeSlot

  /// The tree of `value`.
  static func node(of value: some Encodable) throws -> PageNode {
    if let node = scalar(value) { return node }
    let slot = NodeSlot()
    try value.encode(to: PageEncoder(slot: slot))
    return slot.node
  }

  fileprivate static func scalar(_ value: some Encodable) -> PageNode? {
    switch value {
    case let text as String: .text(text)
    case let number as Int: .number(number)
    case let flag as Bool: .flag(flag)
    case let number as Double: .decimal(number)
    case let markup as Markup: .markup(markup.html)
    default: nil
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    slot.content = slot.content ?? .object([])
    return KeyedEncodingContainer(NodeFields<Key>(slot: slot))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    slot.content = slot.content ?? .list([])
    return NodeElements(slot: slot)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { NodeValue(slot: slot) }
}

/// Where a value that is being encoded goes.
private final class NodeSlot {
  enum Content {
    case value(PageNode)
    case object([(name: String, value: NodeSlot)])
    case list([NodeSlot])
  }

  var content: Content?

  init(_ node: PageNode? = nil) { content = node.map(Content.value) }

  var node: PageNode {
    switch content {
    case nil: .null
    case .value(let node): node
    case .object(let fields): .object(fields.map { ($0.name, $0.value.node) })
    case .list(let slots): .list(slots.map(\.node))
    }
  }

  func add(_ name: String, _ slot: NodeSlot) {
    guard case .object(var fields)? = content else { return }
    content = nil
    fields.append((name, slot))
    content = .object(fields)
  }

  func add(_ slot: NodeSlot) {
    guard case .list(var slots)? = content else { return }
    content = nil
    slots.append(slot)
    content = .list(slots)
  }

  static func holding(_ value: some Encodable) throws -> NodeSlot {
    if let node = PageEncoder.scalar(value) { return NodeSlot(node) }
    let slot = NodeSlot()
    try value.encode(to: PageEncoder(slot: slot))
    return slot
  }
}

private struct NodeFields<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let codingPath: [any CodingKey] = []
  let slot: NodeSlot

  func encodeNil(forKey key: Key) { slot.add(key.stringValue, NodeSlot(.null)) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    slot.add(key.stringValue, try .holding(value))
  }

  func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws {
    guard let value else { return encodeNil(forKey: key) }
    try encode(value, forKey: key)
  }

  func encodeIfPresent(_ value: String?, forKey key: Key) {
    slot.add(key.stringValue, NodeSlot(value.map(PageNode.text) ?? .null))
  }

  func encodeIfPresent(_ value: Int?, forKey key: Key) {
    slot.add(key.stringValue, NodeSlot(value.map(PageNode.number) ?? .null))
  }

  func encodeIfPresent(_ value: Double?, forKey key: Key) {
    slot.add(key.stringValue, NodeSlot(value.map(PageNode.decimal) ?? .null))
  }

  func encodeIfPresent(_ value: Bool?, forKey key: Key) {
    slot.add(key.stringValue, NodeSlot(value.map(PageNode.flag) ?? .null))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    let inner = NodeSlot()
    slot.add(key.stringValue, inner)
    return PageEncoder(slot: inner).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    let inner = NodeSlot()
    slot.add(key.stringValue, inner)
    return PageEncoder(slot: inner).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { PageEncoder(slot: slot) }
  func superEncoder(forKey key: Key) -> any Encoder { PageEncoder(slot: slot) }
}

private struct NodeElements: UnkeyedEncodingContainer {
  let codingPath: [any CodingKey] = []
  let slot: NodeSlot

  var count: Int {
    if case .list(let slots)? = slot.content { slots.count } else { 0 }
  }

  func encodeNil() { slot.add(NodeSlot(.null)) }
  func encode(_ value: some Encodable) throws { slot.add(try .holding(value)) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    let inner = NodeSlot()
    slot.add(inner)
    return PageEncoder(slot: inner).container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    let inner = NodeSlot()
    slot.add(inner)
    return PageEncoder(slot: inner).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { PageEncoder(slot: slot) }
}

private struct NodeValue: SingleValueEncodingContainer {
  let codingPath: [any CodingKey] = []
  let slot: NodeSlot

  func encodeNil() { slot.content = .value(.null) }
  func encode(_ value: some Encodable) throws {
    slot.content = .value(try PageEncoder.node(of: value))
  }
}
