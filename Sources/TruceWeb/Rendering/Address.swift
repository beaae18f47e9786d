import TruceModel
import TruceStore

/// Addresses of pages, percent-encoded.
package enum Address {
  package static func incident(_ id: String) -> String { "/incidents/" + segment(id) }
  package static func report(_ id: String) -> String { "/reports/" + segment(id) }
  package static func speaker(_ key: String) -> String { "/speakers/" + segment(key) }
  package static func outlet(_ name: String) -> String { "/outlets/" + segment(name) }
  package static func agreement(_ id: String) -> String { "/agreements/" + segment(id) }

  /// What a claim was read as, field by field.
  package static func fields(ofClaim id: String) -> String { "/claims/" + segment(id) }

  /// The words of a claim in its report; `offset` is where its trigger begins.
  package static func claim(_ id: String, in report: String, at offset: Int) -> String {
    let part = MarkedReport.part(of: offset)
    return with(self.report(report), [("part", part == 0 ? nil : String(part + 1))]) + "#"
      + anchor(ofClaim: id)
  }

  static func claim(_ claim: Claim) -> String {
    self.claim(
      claim.id.rawValue, in: claim.report.rawValue, at: claim.event.trigger.span.start)
  }

  package static func anchor(ofClaim id: String) -> String { "claim-" + segment(id) }

  /// The page of who asserts a claim: the innermost speaker, else the outlet; nil: neither is known.
  static func voice(_ placed: PlacedClaim) -> String? {
    guard let link = placed.claim.attribution.last else { return placed.outlet.map(outlet) }
    return (link.speaker?.value).map { speaker($0.id?.rawValue ?? $0.name) }
  }

  /// `path` with those of `parameters` that have a value.
  package static func with(
    _ path: String, _ parameters: [(name: String, value: String?)]
  ) -> String {
    let pairs = parameters.compactMap { name, value -> String? in
      guard let value, !value.isEmpty else { return nil }
      return segment(name) + "=" + segment(value)
    }
    return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
  }

  /// All but unreserved characters (RFC 3986, 2.3) as `%` and two digits.
  package static func segment(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.append(byte)
      default: result += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// `text` where it is an address of the web; nil: anything else, which is never linked.
  package static func outside(_ text: String?) -> String? {
    guard let text else { return nil }
    let head = text.prefix(8).lowercased()
    return head.hasPrefix("https://") || head.hasPrefix("http://") ? text : nil
  }
}
