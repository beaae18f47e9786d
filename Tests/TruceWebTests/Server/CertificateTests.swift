import Foundation
import Testing
import TrucePipeline
import TruceStore
import TruceTestSupport

@testable import TruceWeb

/// TLS by a certificate of one's own.
struct CertificateTests {
  @Test func `the desk speaks TLS with its own certificate`() async throws {
    let folder = try TemporaryFolder()
    try Certificate.make(in: folder.url)
    let configuration = DeskConfiguration(
      certificate: .init(chain: folder.url.path + "/desk.pem", key: folder.url.path + "/desk.key"),
      names: ["desk.example.org"])
    try await ServedDesk.serve(configuration) { (desk) async throws in
      let request =
        "GET / HTTP/1.1\r\nHost: desk.example.org:\(desk.port)\r\nConnection: close\r\n\r\n"
      let answer = try await TLSExchange.answer(to: Data(request.utf8), port: desk.port)
      #expect(answer.status == 200)
      #expect(answer["strict-transport-security"] != nil)
      #expect(answer["set-cookie"]?.hasPrefix("__Host-truce=") == true)
      var plain = desk.client
      let unencrypted = try? await plain.get("/")
      #expect(unencrypted?.status != 200)
    }
  }

  @Test func `a certificate that cannot be read is said before anything is served`() async throws {
    let configuration = DeskConfiguration(certificate: .init(chain: "/none.pem", key: "/none.key"))
    await #expect(throws: (any Error).self) {
      try await ServedDesk.serve(configuration) { (desk) async throws in }
    }
  }
}
