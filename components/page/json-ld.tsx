/** Facts for search engines. React escapes what could end the element; the policy of the page runs none of it. */
export function JsonLd({ data }: Readonly<{ data: object }>) {
  return <script type="application/ld+json">{JSON.stringify(data)}</script>
}
