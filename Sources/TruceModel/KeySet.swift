/// A set of 64-bit hashes, such as those of the words of a closed list; see `KeyTable`.
public struct KeySet: Sendable {
  @usableFromInline var index = KeyIndex()

  public init() {}

  public init(_ keys: some Sequence<UInt64>) {
    for key in keys { insert(key) }
  }

  public var isEmpty: Bool { index.count == 0 }

  @inlinable @inline(__always)
  public func contains(_ key: UInt64) -> Bool { index.number(of: key) >= 0 }

  public mutating func insert(_ key: UInt64) { _ = index.insert(key) }
}
