import Testing
import TruceModel

@testable import TruceExtract

struct MonitorResolverTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func speakers(_ text: String) -> [String] {
    fixture.claims(text).compactMap { $0.attribution.last?.speaker?.value.name }
  }

  @Test func `a monitor is the one that the report names`() {
    let text =
      "Air strikes killed ten people in Saraqib on Sunday, a monitor said. The Syrian Observatory for "
      + "Human Rights said the strikes hit a market. Raids killed three in Ariha, the monitoring group "
      + "said."
    let names = speakers(text)
    #expect(names.count == 3)
    #expect(Set(names).count == 1, "\(names)")
  }

  @Test func `a monitor that nobody names stays as it is`() {
    let names = speakers("Air strikes killed ten people in Saraqib on Sunday, a monitor said.")
    #expect(names == ["monitor"])
  }
}
