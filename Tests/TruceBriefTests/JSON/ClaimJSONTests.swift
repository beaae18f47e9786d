import Foundation
import Testing
import TruceModel

@testable import TruceBrief

struct ClaimJSONTests {
  let builder = ReportBuilder("Un café brûla. The “Centre” said at least 40 fighters were killed.")

  var claim: Claim {
    builder.claim(
      "clm_1", .casualties, trigger: "killed",
      speaker: builder.entity("Centre", id: "centre", kind: .monitor)
    ) { event in
      event.casualties = [
        builder.attested(
          Casualty(
            harm: .killed, count: Count(low: 40, high: nil, qualifier: .atLeast), who: "fighters"),
          "at least 40 fighters")
      ]
    }
  }

  func object(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func `spans count code points and cut out the wording`() throws {
    let line = ClaimJSON(includesText: true).line(builder.report, claims: [claim])
    let claims = try #require(try object(line)["claims"] as? [[String: Any]])
    let event = try #require(claims[0]["event"] as? [String: Any])
    let trigger = try #require(event["trigger"] as? [String: Any])
    let span = try #require(trigger["span"] as? [Int])
    let points = Array(builder.report.text.unicodeScalars)
    var cut = String.UnicodeScalarView()
    cut.append(contentsOf: points[span[0]..<span[1]])
    #expect(String(cut) == "killed")
    #expect(trigger["wording"] as? String == "killed")
  }

  @Test func `keys stand in the order of the contract`() {
    let line = ClaimJSON().line(builder.report, claims: [claim])
    let keys = [
      "report", "id", "path", "title", "outlet", "author", "published", "publishedBasis",
      "reprintOf", "language", "body", "claims", "event", "type", "trigger", "status", "aggregate",
      "refersTo", "acts", "actors", "targets", "places", "time", "notAfter", "casualties",
      "quantities", "damage", "means", "agreement", "zone", "stance", "justification",
      "attribution", "sentence", "issues",
    ]
    var rest = line[...]
    for key in keys {
      let found = rest.range(of: "\"\(key)\":")
      #expect(found != nil, "\(key) is missing or out of order")
      if let found { rest = rest[found.upperBound...] }
    }
  }

  @Test func `what the text does not say is null or empty`() throws {
    let bare = builder.claim("clm_2", .strike, trigger: "brûla")
    let line = ClaimJSON().line(builder.report, claims: [bare])
    #expect(line.contains(#""time":null"#))
    #expect(line.contains(#""actors":[]"#))
    #expect(line.contains(#""attribution":[]"#))
    #expect(line.contains(#""justification":null"#))
    #expect(!line.contains(#""text":"#))
  }

  @Test func `an open upper bound is null and the hedge is kept`() {
    let line = ClaimJSON().line(builder.report, claims: [claim])
    #expect(line.contains(#""harm":"killed","low":40,"high":null,"qualifier":"at-least""#))
  }
}
