import TruceModel

/// A stretch of a report's text, cut into paragraphs and pieces, with the claims that each rests in.
///
/// Sentences of claims may overlap in any way: the text is cut at every edge, and each piece knows
/// the claims that it belongs to. Long texts are shown in parts of `partSize` bytes, so that the part
/// of a claim follows from the place of its trigger alone.
struct MarkedReport: Sendable {
  /// Bytes of text on one page.
  static let partSize = 60_000

  /// A paragraph, or a stretch that was set aside.
  struct Block: Encodable, Sendable {
    /// `body`, `headline`, `caption` or `removed`.
    var kind: String
    var isHeadline: Bool
    var isCaption: Bool
    var isRemoved: Bool
    /// Why it was set aside.
    var reason: String?
    var pieces: [Piece]
  }

  struct Piece: Encodable, Sendable {
    var text: String
    var isMarked: Bool
    /// Sentences of two or more claims.
    var isDeep: Bool
    /// The words that name an event.
    var isKey: Bool
    /// Anchors of the claims whose trigger begins here; the first is the element's own.
    var anchor: String?
    var furtherAnchors: [String]
    /// What the claims are, for a pointer that rests on the piece.
    var hint: String?
  }

  private let report: Report
  private let bytes: [UInt8]
  private let claims: [Claim]
  private let window: Span
  private let hints: [ClaimID: String]

  /// The part of the text that holds the byte `offset`, from 0.
  static func part(of offset: Int) -> Int { offset / partSize }

  /// `hints`: what to say of each claim.
  init(_ report: Report, _ claims: [Claim], part: Int, hints: [ClaimID: String]) {
    self.report = report
    self.hints = hints
    bytes = Array(report.text.utf8)
    let start = Self.boundary(part * Self.partSize, bytes)
    let end = Self.boundary((part + 1) * Self.partSize, bytes)
    window = Span(start, end)
    let window = window
    self.claims = claims.filter {
      $0.sentence.span.overlaps(window) || window.contains($0.event.trigger.span.start)
    }
  }

  /// Parts that the text has; at least one.
  var parts: Int { max(1, (bytes.count + Self.partSize - 1) / Self.partSize) }

  /// The first byte of a character at or behind `offset`.
  private static func boundary(_ offset: Int, _ bytes: [UInt8]) -> Int {
    var place = min(max(0, offset), bytes.count)
    while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
    return place
  }

  /// The paragraphs of the part, and what was set aside between them, in order.
  var blocks: [Block] {
    var stretches: [(span: Span, kind: String, reason: String?)] =
      report.body.map { ($0.span, $0.zone.rawValue, nil) }
      + report.removed.map { ($0.span, "removed", $0.reason) }
    if stretches.isEmpty { stretches = [(Span(0, bytes.count), "body", nil)] }
    stretches.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    var reached = window.start
    return stretches.compactMap { stretch in
      // What a removal inside a paragraph covers has been shown with the paragraph.
      let start = max(stretch.span.start, reached)
      let end = min(stretch.span.end, window.end)
      guard start < end else { return nil }
      reached = end
      return Block(
        kind: stretch.kind, isHeadline: stretch.kind == "headline",
        isCaption: stretch.kind == "caption", isRemoved: stretch.kind == "removed",
        reason: stretch.reason?.split(separator: "-").joined(separator: " "),
        pieces: pieces(Span(start, end)))
    }
  }

  // MARK: Pieces

  private func pieces(_ stretch: Span) -> [Piece] {
    let here = claims.filter {
      $0.sentence.span.overlaps(stretch) || $0.event.trigger.span.overlaps(stretch)
    }
    var edges: Set<Int> = [stretch.start, stretch.end]
    for claim in here {
      for span in [claim.sentence.span, claim.event.trigger.span] {
        for edge in [span.start, span.end] where stretch.contains(edge) {
          edges.insert(Self.boundary(edge, bytes))
        }
      }
    }
    let cuts = edges.sorted()
    return zip(cuts, cuts.dropFirst()).map { piece(Span($0, $1), here) }
  }

  private func piece(_ span: Span, _ here: [Claim]) -> Piece {
    let inside = here.filter { $0.sentence.span.overlaps(span) }
    let keys = here.filter { $0.event.trigger.span.overlaps(span) }
    let anchors = keys.filter { $0.event.trigger.span.start == span.start }
      .map { Address.anchor(ofClaim: $0.id.rawValue) }
    let told = (keys.isEmpty ? inside : keys).prefix(3).compactMap { hints[$0.id] }
    return Piece(
      text: String(decoding: bytes[span.range], as: UTF8.self),
      isMarked: !inside.isEmpty || !keys.isEmpty, isDeep: inside.count > 1,
      isKey: !keys.isEmpty, anchor: anchors.first, furtherAnchors: Array(anchors.dropFirst()),
      hint: told.isEmpty ? nil : told.joined(separator: " · "))
  }
}
