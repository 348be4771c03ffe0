/** Blanks, line ends and letters, which stand between the signs of any grammar. */
const breaks = ['\n', '\n\n', '\r\n', '\r', ' ', '  ', '    ', '\t', '\\', 'a', 'é', '漢', '\u{1F600}', '\0', '\u2028', '\u202e', '\ufeff'];

/** `-· ---¶` -> `- `, `---` and a line end, and the breaks. */
const signs = (words: string): string[] => [
  ...breaks,
  ...words
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('·', ' ').replaceAll('¶', '\n')),
];

/** Of which Markdown is made, with the dialects' own. */
export const markdownSigns = signs(`
  #· -· *· 1.· >· \`\`\`¶ ~~~¶ ---¶ +++¶ ===¶ | |- * ** _ ~~ \` \`\` [ ] ![ ( ) ](b) ][ ]:· [^a] [^a]:· < > <b> </b> <br/> <a·b=" " ' <!--
  --> <? <!A <![CDATA[ ]]> <div>¶ </div>¶ <p><code> <details>¶ <pre> <script> &amp; &#65; & http://a.b www. a@b.c @ : :::·a¶ :::
  [!NOTE]¶ [!INCLUDE·[ ](../a.md)] :::image·source="a"·alt-text="b"::: {{<·a·>}} {{%· {%· {:·.a} !!!·a¶ $
`);

/** Of which MDX is made: JavaScript above all. */
export const mdxSigns = signs(`
  \`\`\`¶ ~~~¶ -· 1.· >· #· * \` \`\${ }\` \${ { } ( ) [ ] " ' <a> </a> <> </> <a·b=" "/> <a·b={ }/> <a·{... < > /* */ // / = => ! - + ** ? : ,
  ... 1 .a new· typeof· await· async· yield· in· function(){return· class·extends· class{static{ }} import(" if(a) else· for(;;) a:
  try{ }finally{} import·a·from·"b"¶ import·{a}·from·"b"¶ export·const·a·=· export·function·a(){ {a:·1} {'x'} {/*·c·*/} {a.b("c")} <b/>
  title=" =' |
`);

/** Of which YAML and JSON are made. */
export const yamlSigns = signs(`
  ---¶ ...¶ a:· title:· b ?· :· -· [ ] { } , &a· *a !!str· !a !< |¶ >-¶ " ' # %YAML·1.2¶ <<:· null 1e9 0x1 ~ @ \` ¶·· ¶···· "a":·
  "name":· "href":· name:· href:·
`);

/** Of which XLIFF and TMX are made. */
export const xmlSigns = signs(`
  <?xml·version="1.0"?> <!DOCTYPE·tmx> <!ENTITY·a·"b"> <xliff·version="1.2">
  <xliff·xmlns="urn:oasis:names:tc:xliff:document:2.0"·version="2.0"> <file·original="a.md"·source-language="en"·target-language="fr">
  <file·id="a"·original="a.md"> <body> <group> <trans-unit·id="a"> <unit·id="a"> <segment> <source> </source> <target> </target>
  <g·id="1"> </g> <x·id="1"/> <ph·id="1"> </ph> <pc·id="1"> </pc> <sc·id="1"/> <ec·startRef="1"/> <mrk·mtype="seg"> </mrk> <bpt·i="1">
  </bpt> <note> </note> </segment> </unit> </trans-unit> </body> </file> </xliff> <tmx·version="1.4"> <header·srclang="en"/> <tu>
  <tuv·xml:lang="en"> <seg> </seg> </tuv> </tu> </tmx> <!-- --> <![CDATA[ ]]> &amp; &#0; &a; < > " ' = /> x:y ·xmlns="
`);

/** Of which bilingual markup is made. */
export const spanSigns = signs(`
  <span·data-ttu-id="a1b2c-101"> <span·data-ttu-id=&quot;a1b2c-101&quot;>
  </span><span·class="sxs-lookup"><span·data-stu-id="a1b2c-101"> <span </span></span> </span> <span·class="sxs-lookup">
  <span·data-stu-id=" a1b2c-101 a1b2c-p101 " > &quot; &lt;span \` \`\`\`¶ -· >· #· | ** [ ](b) <!-- --> <a·name="a"></a> ---¶ title:·
`);
