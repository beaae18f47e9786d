/// Reads what stands behind the reporting: credits, tags, notes on the origin.
struct TailReader: Sendable {
  func read(_ draft: inout Draft) {}
}
